//! The cases in `tests/golden`: commands as typed, and all that is said, failures first of all. They run beside wallets
//! and files that are made for them; `TRYCMD=overwrite` writes into them what is said now.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use schemas::{
    credential::AchievementCredential,
    did,
    key::Ed25519Secret,
    proof,
    qr::{Medium, Picture},
    stage::Unsigned,
};
use serde_json::{Value, json};

use super::{
    learner::Learner,
    stored::{EMPTY, write_vault},
};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");

/// Reasons that a test meets by their Rust name, with the test.
const ELSEWHERE: [(&str, &str); 1] = [("vault_busy", "a_writer_that_never_ends_makes_others_give_up")];

#[test]
fn every_reason_is_met_in_a_case_or_a_test() {
    let mut tests = String::new();
    for folder in ["tests/wallet", "tests/golden", "../tests/tests/journey", "../tests/tests/interop"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            tests += &fs::read_to_string(entry.unwrap().path()).unwrap();
        }
    }
    for source in
        ["src/network.rs", "src/claim/error.rs", "src/clipboard.rs", "src/input.rs", "src/trouble.rs"]
    {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(source)).unwrap();
        tests += text.split("#[cfg(test)]").nth(1).unwrap();
    }
    let mut missing = super::sentences::all_codes();
    missing.retain(|code| {
        let met = [format!("[{code}]"), format!("\"{code}\"")].iter().any(|mark| tests.contains(mark));
        let elsewhere = ELSEWHERE.iter().find(|(known, _)| known == code);
        !met && elsewhere.is_none_or(|(_, test)| !tests.contains(&format!("fn {test}(")))
    });
    assert!(missing.is_empty(), "no case and no test meets {missing:?}");
}

#[test]
fn every_case_says_what_its_file_says() {
    let learner = Learner::new();
    set_the_scene(&learner);
    let desk = learner.file("cases");
    fs::create_dir(&desk).unwrap();
    let cases: Vec<PathBuf> = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    let copy = |case: &Path| desk.join(case.file_name().unwrap());
    for case in &cases {
        fs::copy(case, copy(case)).unwrap();
        // A folder of this name is where trycmd runs the commands of a case.
        std::os::unix::fs::symlink("..", copy(case).with_extension("in")).unwrap();
    }
    trycmd::TestCases::new()
        .case(desk.join("*.md"))
        .register_bin("kreds-wallet", trycmd::schema::Bin::Path(env!("CARGO_BIN_EXE_kreds-wallet").into()))
        .env("KREDS_VAULT", "vault")
        .env("KREDS_PASSPHRASE_FILE", "passphrase")
        .env("LC_ALL", "C")
        .env("KREDS_DEMO", "")
        .env("DISPLAY", "")
        .env("WAYLAND_DISPLAY", "")
        .run();
    if env::var("TRYCMD").as_deref() == Ok("overwrite") {
        for case in &cases {
            fs::copy(copy(case), case).unwrap();
        }
    }
}

/// Wallets and files that are in all states that a case needs.
fn set_the_scene(learner: &Learner) {
    let desk = learner.file("");
    let write = |name: &str, text: &str| fs::write(desk.join(name), text).unwrap();
    let badges =
        [("a", "Climate in my street"), ("b", "Water in my street")].map(|(id, name)| badge(id, name));
    for badge in &badges {
        assert_eq!(learner.types_with(&["import", "-"], badge.as_bytes()).exit, 0);
    }
    write("badge.json", &badges[0]);
    write("spoilt.json", &badges[0].replace("Six evenings", "Seven evenings"));
    write("offer.txt", &format!("https://library.example/c/{}", "1".repeat(26)));
    write("note.txt", "See you on Thursday");
    write("wrong", "wrong horse");
    write("short", "horse");
    write("word", "abandon");
    write("fish", &("abandon ".repeat(23) + "fisk"));
    write("zoo", &("abandon ".repeat(23) + "zoo"));
    write("other", &("abandon ".repeat(23) + "art"));
    assert_eq!(learner.types(&["backup", desk.join("wallet.backup").to_str().unwrap()]).exit, 0);
    write("cut.backup", "{\"kreds-wallet-backup\": 1");
    pictures(&desk);
    wallets(&desk);
}

fn pictures(desk: &Path) {
    let code = |text: &str| {
        image::load_from_memory(&Picture::of(text, Medium::Paper).unwrap().png()).unwrap().to_luma8()
    };
    let empty = image::GrayImage::from_pixel(400, 400, image::Luma([255]));
    empty.save(desk.join("wall.png")).unwrap();
    let links = ["1", "2"].map(|number| format!("https://library.example/c/{}", number.repeat(26)));
    let codes = links.map(|link| code(&link));
    let (width, height) = codes[0].dimensions();
    let mut two = image::GrayImage::from_pixel(2 * width + 200, height + 100, image::Luma([255]));
    for (code, x) in codes.iter().zip([50, i64::from(width) + 150]) {
        image::imageops::overlay(&mut two, code, x, 50);
    }
    two.save(desk.join("two.png")).unwrap();
    code("WIFI:S:Bibliotek;;").save(desk.join("wifi.png")).unwrap();
    let whole = fs::read(desk.join("wall.png")).unwrap();
    fs::write(desk.join("torn.png"), &whole[..whole.len() / 2]).unwrap();
}

fn wallets(desk: &Path) {
    write_vault(&desk.join("empty"), EMPTY);
    write_vault(&desk.join("newer"), &EMPTY.replace(r#""version":1"#, r#""version":9"#));
    for name in ["torn", "saved"] {
        write_vault(&desk.join(name), EMPTY);
        if name == "saved" {
            fs::copy(desk.join("saved/badges.age"), desk.join("saved/badges.age.bak")).unwrap();
        }
        fs::write(desk.join(name).join("badges.age"), "torn").unwrap();
    }
    write_vault(&desk.join("greedy"), EMPTY);
    let identity = desk.join("greedy/identity.age");
    let good = fs::read(&identity).unwrap();
    let end = good.windows(3).position(|window| window == b" 1\n").unwrap();
    fs::write(&identity, [&good[..end], b" 21\n", &good[end + 3..]].concat()).unwrap();
    fs::create_dir_all(desk.join("closed/identity.age")).unwrap();
    // A badge whose text is no longer what its key signed: as a wallet of the far future might find it.
    let held = json!({
        "badge": { "issuer": "did:key:z6Mk", "id": "urn:uuid:00000000-0000-4000-8000-0000000000ff" },
        "kept": "2026-10-12T18:42:00Z",
        "forms": [],
    });
    let content = EMPTY.replace(r#""badges":[]"#, &format!(r#""badges":[{held}]"#));
    write_vault(&desk.join("unreadable"), &content);
    fs::create_dir_all(desk.join("thesis")).unwrap();
    fs::write(desk.join("thesis/thesis.odt"), "text").unwrap();
}

/// A badge of an issuer that needs no web address, the same on every day.
fn badge(id: &str, name: &str) -> String {
    let secret = Ed25519Secret::from_bytes([11; 32]);
    let issuer = did::key::from_ed25519(&secret.public());
    let key = did::only_key(&issuer).unwrap();
    let unsigned: AchievementCredential = serde_json::from_value(claims(id, name, issuer.as_str())).unwrap();
    let created = "2026-10-12T18:42:00Z".parse().unwrap();
    let signed =
        proof::data_integrity::sign(&Unsigned::new(unsigned).unwrap(), &secret, &key, created).unwrap();
    signed.text().to_owned()
}

/// What its badges say.
pub(crate) fn claims(id: &str, name: &str, issuer: &str) -> Value {
    json!({
        "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
        "id": format!("urn:uuid:00000000-0000-4000-8000-00000000000{id}"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": { "id": issuer, "type": ["Profile"], "name": "Aarhus Libraries" },
        "validFrom": "2026-10-12T18:42:00Z",
        "credentialSubject": {
            "id": "urn:uuid:00000000-0000-4000-9000-000000000001",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://catalogue.example/a/climate/1/en",
                "type": ["Achievement"],
                "name": name,
                "description": "Six evenings about the climate where you live.",
                "criteria": { "narrative": "Came to 5 of 6 sessions." },
            },
        },
    })
}
