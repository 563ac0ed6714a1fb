//! The page's engine, called in Chromium with lists and a clock of the caller's own.

use crate::browser::Browser;
use crate::reader::Script;
use schemas::time::Timestamp;
use schemas::trust::Fingerprint;
use serde_json::{Value, json};
use tests::programs::Programs;
use tests::service::{Service, free_port};

/// An engine that stumbles has a word of its own, which no verdict has.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const rows = ROWS;
    (async () => {
        const { modules } = await import(new URL('check/page.js', document.baseURI));
        const { 'engine.js': { check }, 'lists.js': { merged }, 'files.js': { file } } = modules;
        const words = await (await file('words/en.json')).json();
        const { DICTIONARY, LETTERS: letters } = modules['tables.js'];
        const dictionary = Uint8Array.from(atob(DICTIONARY), (byte) => byte.charCodeAt(0));
        const answers = [];
        for (const { texts, now, kept, held } of rows) {
            const lists = await merged(kept, held, now);
            for (const text of texts) {
                try {
                    const verdict = await check(text, lists, now, { dictionary, codes: words.codes, letters });
                    const { word, reason, checks, asOf, alike } = verdict;
                    const codes = checks.map((one) => one.code);
                    answers.push({ word, reason, checks: codes, asOf: asOf ?? null, alike: alike?.did ?? null });
                } catch (error) {
                    answers.push({ word: 'stumbled', reason: String(error.stack) });
                }
            }
        }
        done(answers);
    })().catch((error) => done([String(error.stack)]));";

/// Texts that somebody gives, all to a browser that holds the same.
pub(crate) struct Row {
    pub(crate) texts: Vec<String>,
    pub(crate) now: Timestamp,
    /// Lists of an earlier visit.
    pub(crate) kept: Lists,
    /// Lists of today.
    pub(crate) held: Lists,
}

/// What a browser holds.
#[derive(Clone, Default)]
pub(crate) struct Lists {
    pub(crate) root: Option<Fingerprint>,
    pub(crate) trust: Vec<String>,
    /// By their addresses.
    pub(crate) status: Vec<(String, String)>,
    pub(crate) survivors: Vec<(String, String)>,
}

/// A browser on the page of a verifier that knows nobody.
pub(crate) struct Page {
    browser: Browser,
    _verifier: Service,
}

impl Page {
    pub(crate) async fn open() -> Self {
        let port = free_port().unwrap();
        let mut command = std::process::Command::new(Programs::beside_this_one().unwrap().verifier);
        command.args(["serve", "--listen", &format!("127.0.0.1:{port}")]).env("KREDS_DEMO", "1");
        let log = std::env::temp_dir().join(format!("kreds-engines-{port}.log"));
        let verifier = Service::start(command, port, &log).unwrap();
        let browser = Browser::start(Script::On).await;
        browser.open(&format!("http://localhost:{port}/v?lang=en")).await;
        Page { browser, _verifier: verifier }
    }

    /// What the page says of each text, in their order.
    pub(crate) async fn verdicts(&self, rows: &[Row]) -> Vec<Value> {
        let said: Vec<Value> = rows.iter().map(Row::said).collect();
        let answers = self.browser.run_async(&RUN.replace("ROWS", &Value::from(said).to_string())).await;
        let answers = answers.as_array().cloned().unwrap_or_default();
        assert!(answers.iter().all(Value::is_object), "{answers:?}");
        assert_eq!(answers.len(), rows.iter().map(|row| row.texts.len()).sum::<usize>());
        answers
    }
}

impl Row {
    fn said(&self) -> Value {
        json!({
            "texts": self.texts,
            "now": self.now.seconds(),
            "kept": self.kept.said(),
            "held": self.held.said(),
        })
    }
}

impl Lists {
    fn said(&self) -> Value {
        let by_address = |texts: &[(String, String)]| -> serde_json::Map<String, Value> {
            texts.iter().map(|(address, text)| (address.clone(), text.as_str().into())).collect()
        };
        let roots = self.root.map(|root| root.to_string().replace(' ', ""));
        json!({
            "roots": roots.into_iter().collect::<Vec<_>>(),
            "trust": self.trust,
            "status": by_address(&self.status),
            "survivors": by_address(&self.survivors),
        })
    }
}
