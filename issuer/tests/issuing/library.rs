//! A library with one circle in a folder of its own; its clock is moved by hand.

use std::{
    num::NonZeroUsize,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use issuer::{
    circles::{self, Closing, NewCircle, Reached, Who},
    clock::{Chance, Clock},
    cores::Cores,
    failure::Failure,
    import,
    issuer::Issuer,
    keys::{KeyFolder, ServerSecret},
    organisations,
    public_url::PublicUrl,
    settings::Settings,
    store::{HandOut, NewOrganisation, Organisation},
};
use schemas::{
    Demo,
    lang::Lang,
    outcome::{BadgeId, Catalogue},
    time::Timestamp,
};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::home::Home;

pub(crate) const CIRCLE: &str = r#"{"id": 512, "name": "Klima i min gade", "venue": "Havnby Bibliotek", "city": "Havnby",
    "country": "Danmark", "language": "da", "weeks": 2, "start_date": "2026-10-07", "meeting_time": "18:30:00",
    "start_datetime": "2026-10-07T18:30:00+02:00", "last_meeting_date": "2026-10-14", "end_time": "20:00:00"}"#;

pub(crate) struct Library {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) issuer: Arc<Issuer>,
    pub(crate) organisation: Organisation,
    pub(crate) seconds: Arc<AtomicI64>,
    pub(crate) home: Home,
}

impl Library {
    pub(crate) async fn open() -> Self {
        Library::open_as("havnby").await
    }

    /// The same with another organisation in it, as on another server.
    pub(crate) async fn open_as(slug: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::in_folder(folder.path());
        let settings = settings(&folder, &home);
        KeyFolder::create(&settings.key_dir, &settings.key_passphrase_file, "words").unwrap();
        let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, Demo::Off).unwrap();
        ServerSecret::new(Zeroizing::new([7; 32])).write(&keys).unwrap();
        let start: Timestamp = "2026-10-14T18:00:00Z".parse().unwrap();
        let seconds = Arc::new(AtomicI64::new(start.seconds()));
        let issuer = Issuer::open(settings, clock(&seconds), chance()).await.unwrap();
        let issuer = Arc::new(Issuer { cores: Cores::new(NonZeroUsize::MIN.saturating_add(1)), ..issuer });
        home.keep_texts_readable();
        let organisation = organisations::add(&issuer, &organisation(&issuer, slug)).await.unwrap();
        organisations::new_keys(&issuer, &organisation).await.unwrap();
        Library { folder, issuer, organisation, seconds, home }
    }

    /// A new process over the same folder.
    pub(crate) async fn reopen(&self) -> Arc<Issuer> {
        Arc::new(
            Issuer::open(settings(&self.folder, &self.home), clock(&self.seconds), chance()).await.unwrap(),
        )
    }

    /// A new process whose settings name this catalogue.
    pub(crate) async fn reopen_with(&self, catalogue: &str) -> Result<Issuer, Failure> {
        let file = self.folder.path().join("catalogue.toml");
        std::fs::write(&file, catalogue).unwrap();
        let settings = Settings { catalogue: Some(file), ..settings(&self.folder, &self.home) };
        Issuer::open(settings, clock(&self.seconds), chance()).await
    }

    /// The network has published a second version of the circle's badge since.
    pub(crate) async fn newer_catalogue(&mut self) {
        let starter = include_str!("../../../schemas/catalogue/starter.toml");
        let newer = "\n[[badge]]\nid = 'climate-in-my-street'\nversion = 2\noutcomes = ['another']\nshown = 'attended'\n\
                     participation = 'online'\nname.en = 'Another'\ndescription.en = 'Another.'\n\
                     [[outcome]]\nid = 'another'\ntext.en = 'do something else'\n";
        let mut issuer = Arc::into_inner(self.reopen().await).unwrap();
        issuer.catalogue = Catalogue::from_toml(&[starter, newer].concat()).unwrap();
        self.issuer = Arc::new(issuer);
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) async fn import(&self) -> circles::Imported {
        let circle = import::circles(CIRCLE.as_bytes()).unwrap().found.remove(0);
        let learners = import::names("Sofie Bjørn\nŽiga Čučnik\nSofie Bjørn".as_bytes()).unwrap().found;
        let badge: BadgeId = "climate-in-my-street".parse().unwrap();
        let new = NewCircle::of_p2pu(&circle, badge, &self.organisation, learners).unwrap();
        circles::import(&self.issuer, &self.organisation, &new, None, None).await.unwrap()
    }

    pub(crate) async fn close(&self, hand_out: HandOut) -> circles::Closed {
        circles::close(&self.issuer, "p2pu-512", &Closing::with(hand_out)).await.unwrap()
    }

    /// A circle that everybody finished, closed with offers of this kind.
    pub(crate) async fn with_awards(hand_out: HandOut) -> Self {
        let library = Library::open().await;
        library.finish(hand_out).await;
        library
    }

    /// The circle is imported, finished by everybody, and closed.
    pub(crate) async fn finish(&self, hand_out: HandOut) {
        self.import().await;
        circles::attend(&self.issuer.store, "p2pu-512", &Who::Everybody, &[1, 2]).await.unwrap();
        circles::reach(&self.issuer, "p2pu-512", &Who::Everybody, &Reached::Everything).await.unwrap();
        assert_eq!(self.close(hand_out).await.awarded.len(), 3);
    }
}

fn settings(folder: &tempfile::TempDir, home: &Home) -> Settings {
    let url = PublicUrl::parse("https://badges.example/kreds", Demo::Off).unwrap();
    Settings {
        catalogue_base: url.clone(),
        verifier_url: url.clone(),
        public_url: url,
        listen: ([127, 0, 0, 1], 0).into(),
        database: home.database(folder.path()),
        journal_dir: folder.path().to_owned(),
        metrics_listen: None,
        log_addresses: false,
        key_dir: folder.path().join("keys"),
        key_passphrase_file: folder.path().join("keys/passphrase"),
        trusted_proxies: Vec::new(),
        default_language: Lang::Da,
        catalogue: None,
        p2pu_import: false,
        mail: None,
        oidc: None,
        vc_api: None,
        demo: Demo::Off,
    }
}

fn clock(seconds: &Arc<AtomicI64>) -> Clock {
    let seconds = Arc::clone(seconds);
    Clock::new(move || Timestamp::from_seconds(seconds.load(Ordering::SeqCst)).unwrap())
}

/// Different on each call and the same on each run.
fn chance() -> Chance {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    Chance::new(|bytes| {
        let call = CALLS.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        bytes.copy_from_slice(&Sha256::digest(call)[..bytes.len()]);
    })
}

fn organisation(issuer: &Issuer, slug: &str) -> NewOrganisation {
    NewOrganisation {
        slug: slug.into(),
        did: issuer.organisation_did(slug).unwrap(),
        name: [(Lang::Da, "Havnby Bibliotek".to_owned())].into_iter().collect(),
        city: "Havnby".into(),
        country_code: "DK".into(),
        website: None,
        language: Lang::Da,
        time_zone: "Europe/Copenhagen".into(),
    }
}
