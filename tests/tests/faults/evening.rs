//! Many circles in one database, ready to be closed, and the program that serves them. The test reads the same
//! database beside the program, as SQLite allows.

use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

use issuer::{
    accounts,
    circles::{self, CircleError, Closing, NewCircle, Reached, Who},
    clock::{Chance, Clock},
    cores::Cores,
    faults::Point,
    import, invariants,
    issuer::Issuer,
    networks, offers,
    settings::Settings,
    store::{CircleId, HandOut, Offer, Organisation, Role, StoreError},
};
use rand::RngCore as _;
use schemas::{Demo, lang::Lang, trust::Fingerprint};
use tests::{library, postgres, programs::Programs, service, workplace::Workplace};

use super::{browser::Desk, wallet::now};

/// A library on its busiest evening.
pub(crate) struct Evening {
    pub(crate) issuer: Arc<Issuer>,
    pub(crate) organisation: Organisation,
    pub(crate) port: u16,
    workplace: Workplace,
    programs: Programs,
    /// Where its rows are, if not in a file.
    #[expect(dead_code, reason = "the database goes with this value")]
    server: Option<postgres::Shared>,
}

impl Evening {
    /// A library without circles, its rows in a file.
    pub(crate) async fn prepare(name: &str) -> Self {
        Evening::over(name, None).await
    }

    /// The same with its rows at this address.
    pub(crate) async fn at(name: &str, database_url: &str) -> Self {
        Evening::over(name, Some(database_url)).await
    }

    /// The same on a server of PostgreSQL.
    pub(crate) async fn on_postgres(name: &str) -> Self {
        let server = postgres::shared().unwrap();
        let evening = Evening::over(name, Some(&server.url().unwrap())).await;
        Evening { server: Some(server), ..evening }
    }

    async fn over(name: &str, database_url: Option<&str>) -> Self {
        let programs = Programs::beside_this_one().unwrap();
        let workplace = Workplace::temporary(name).unwrap();
        let port = service::free_port().unwrap();
        let url = format!("http://localhost:{port}");
        run(&programs, &workplace, &["init", "--dir", "issuer", "--public-url", &url]);
        let file = workplace.path("issuer/kreds.toml");
        if let Some(url) = database_url {
            let settings = fs::read_to_string(&file).unwrap().replace("sqlite:kreds.db", url);
            fs::write(&file, settings).unwrap();
        }
        for arguments in [
            &["org", "add", "havnby", "--name", "Havnby", "--city", "Havnby", "--country", "DK"][..],
            &["keys", "new", "havnby"],
        ] {
            run(&programs, &workplace, arguments);
        }
        let settings = Settings::read(&file, |_| None, Demo::On).unwrap();
        let chance = Chance::new(|bytes| rand::rngs::OsRng.fill_bytes(bytes));
        let issuer = Issuer::open(settings, Clock::new(now), chance).await.unwrap();
        let cores = thread::available_parallelism().map_or(Cores::ONE, Cores::new);
        let issuer = Arc::new(Issuer { cores, ..issuer });
        let organisation = issuer.store.read().await.unwrap().organisation("havnby").await.unwrap().unwrap();
        Evening { issuer, organisation, port, workplace, programs, server: None }
    }

    /// The one checker finds nothing wrong.
    pub(crate) async fn is_in_order(&self) {
        self.badges_in_order().await;
    }

    /// The same; gives how many badges it looked at.
    pub(crate) async fn badges_in_order(&self) -> usize {
        let checked = invariants::check(&self.issuer, |_| ()).await.unwrap();
        let breaches: Vec<&String> = checked.iter().flat_map(|checked| &checked.breaches).collect();
        assert_eq!(breaches, Vec::<&String>::new());
        checked.iter().find(|checked| checked.rule == invariants::Rule::Badges).unwrap().looked_at
    }

    /// A circle that everybody finished, not closed yet; gives its handle.
    pub(crate) async fn hold_circle(&self, number: usize, people: usize) -> String {
        let json = format!(
            r#"{{"id": {number}, "name": "Circle {number}", "venue": "Havnby", "city": "Havnby", "country": "Danmark",
                "language": "da", "weeks": 1, "start_date": "2026-10-07", "meeting_time": "18:30:00",
                "start_datetime": "2026-10-07T18:30:00+02:00", "last_meeting_date": "2026-10-07",
                "end_time": "20:00:00"}}"#
        );
        let circle = import::circles(json.as_bytes()).unwrap().found.remove(0);
        let names: String = (0..people).map(|person| format!("Person {number} {person}\n")).collect();
        let learners = import::names(names.as_bytes()).unwrap().found;
        let badge = library::BADGE.parse().unwrap();
        let new = NewCircle::of_p2pu(&circle, badge, &self.organisation, learners).unwrap();
        let import = async || circles::import(&self.issuer, &self.organisation, &new, None, None).await;
        let done = patiently(import).await;
        let handle = done.circle.handle;
        patiently(async || circles::attend(&self.issuer.store, &handle, &Who::Everybody, &[1]).await).await;
        let reach =
            async || circles::reach(&self.issuer, &handle, &Who::Everybody, &Reached::Everything).await;
        patiently(reach).await;
        handle
    }

    /// `kreds-issuer serve`, answering.
    pub(crate) fn serve(&self) -> Child {
        self.serve_behind(self.port)
    }

    /// The same on another port than that of its address.
    pub(crate) fn serve_behind(&self, port: u16) -> Child {
        let mut command = command(&self.programs, &self.workplace);
        self.answering(command.arg("serve").env("KREDS_LISTEN", format!("127.0.0.1:{port}")), port)
    }

    /// The same for a proxy on this machine, which speaks for many people.
    pub(crate) fn serve_for_a_proxy(&self) -> Child {
        let mut command = command(&self.programs, &self.workplace);
        self.answering(command.arg("serve").env("KREDS_TRUSTED_PROXIES", "127.0.0.1"), self.port)
    }

    /// The same, with another way to its database.
    pub(crate) fn serve_with_database(&self, url: &str) -> Child {
        let mut command = command(&self.programs, &self.workplace);
        self.answering(command.arg("serve").env("KREDS_DATABASE_URL", url), self.port)
    }

    /// The same, until it comes to this point.
    pub(crate) fn serve_failing_at(&self, point: Point) -> Child {
        self.answering(self.command().arg("serve").env("KREDS_FAULT", point.name()), self.port)
    }

    /// The same on a disk of its own with so many megabytes, which nobody else sees.
    pub(crate) fn serve_on_a_small_disk(&self, megabytes: u32) -> Child {
        let script = format!(
            "set -e; cp -a \"$0\" \"$0.outside\"; mount -t tmpfs -o size={megabytes}m tmpfs \"$0\"
             cp -a \"$0.outside/.\" \"$0\"; rm -r \"$0.outside\"; exec \"$@\""
        );
        let mut small = Command::new("unshare");
        small.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]).arg(self.folder());
        self.serve_through(&mut small)
    }

    /// The same, started by another program.
    pub(crate) fn serve_through(&self, starter: &mut Command) -> Child {
        let serve = self.command();
        starter.current_dir(self.workplace.folder()).arg(serve.get_program()).arg("serve");
        for (name, value) in serve.get_envs() {
            starter.env(name, value.unwrap_or_default());
        }
        self.answering(starter, self.port)
    }

    /// Where settings, keys, journals and the database's file lie.
    pub(crate) fn folder(&self) -> PathBuf {
        self.workplace.path("issuer")
    }

    /// The program over this library, to be told what to do.
    pub(crate) fn command(&self) -> Command {
        command(&self.programs, &self.workplace)
    }

    fn answering(&self, command: &mut Command, port: u16) -> Child {
        let child = quietly(command);
        while service::get(port, "/healthz").is_err() {
            thread::sleep(Duration::from_millis(10));
        }
        child
    }

    /// The offers of so many people, who all finished the one circle.
    pub(crate) async fn offers_of_a_circle(&self, people: usize) -> Vec<Offer> {
        let handle = self.hold_circle(1, people).await;
        let closed = self.start(&["circle", "close", &handle, "--hand-out", "slip"]).wait().unwrap();
        assert!(closed.success());
        let offers = self.offers(CircleId(1)).await;
        assert_eq!(offers.len(), people);
        offers
    }

    /// The offers of so many people of a circle that is held and closed at once.
    pub(crate) async fn close_a_circle(&self, number: usize, people: usize) -> Vec<Offer> {
        let handle = self.hold_circle(number, people).await;
        patiently(async || circles::close(&self.issuer, &handle, &Closing::with(HandOut::Slip)).await).await;
        self.offers(self.circle(&handle).await).await
    }

    /// A network with this one library: the address of its trust list, and the fingerprint that people pin.
    pub(crate) async fn trust_list(&self) -> (String, Fingerprint) {
        let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
        let network = networks::found(&self.issuer, "cities", name).await.unwrap();
        networks::add_member(&self.issuer, &network, &self.organisation, None).await.unwrap();
        (format!("http://localhost:{}/trust/cities.jwt", self.port), network.root.fingerprint())
    }

    /// `kreds-verifier serve` for whoever asks as often as they like, answering. It keeps the trust list of this address up
    /// to date.
    pub(crate) fn verifier(&self, port: u16, trust: &str, root: &Fingerprint) -> Child {
        let program = || {
            let mut program = Command::new(&self.programs.verifier);
            program.env("KREDS_DEMO", "1").env("KREDS_TRUST_DIR", self.folder().join("trust"));
            program
        };
        let mut add = program();
        add.args(["trust", "add"]).arg(trust).args(["--root", &root.to_string()]);
        assert!(add.output().unwrap().status.success());
        let mut serve = program();
        serve.args(["serve", "--a-minute", "1000000", "--listen", &format!("127.0.0.1:{port}")]);
        self.answering(&mut serve, port)
    }

    /// Any command, under way.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = command(&self.programs, &self.workplace);
        quietly(command.args(arguments))
    }

    /// A facilitator signs in at the program that serves.
    pub(crate) async fn facilitator(&self) -> Desk {
        let guest = accounts::Guest { name: "Bo", role: Role::Facilitator };
        let invited = accounts::invite(&self.issuer, self.organisation.id, None, guest).await.unwrap();
        Desk::join(self.port, &invited.code.to_string())
    }

    /// The offers of a circle.
    pub(crate) async fn offers(&self, circle: CircleId) -> Vec<Offer> {
        let mut tx = self.issuer.store.read().await.unwrap();
        let mut offers = Vec::new();
        for line in tx.award_lines(Some(circle)).await.unwrap() {
            offers.push(tx.offer(line.offer.unwrap()).await.unwrap().unwrap());
        }
        offers
    }

    /// The number of a circle. Those of a server leap after a power failure.
    pub(crate) async fn circle(&self, handle: &str) -> CircleId {
        self.issuer.store.read().await.unwrap().circle(handle).await.unwrap().unwrap().id
    }

    /// Where the offer is collected, below the issuer's address.
    pub(crate) fn claim_path(&self, offer: &Offer) -> String {
        format!("/c/{}", offers::claim_code(&self.issuer.secret, offer.id).to_text())
    }
}

/// Whoever is put off because others write tries again, as people do; the store has waited long enough each time.
async fn patiently<T>(work: impl AsyncFn() -> Result<T, CircleError>) -> T {
    const TRIES: usize = 12;
    for _ in 1..TRIES {
        match work().await {
            Err(CircleError::Store(StoreError::Busy(_))) => {}
            done => return done.unwrap(),
        }
    }
    work().await.unwrap()
}

/// The link on the offer's slip.
pub(crate) fn claim_link(evening: &Evening, offer: &Offer) -> String {
    format!("http://localhost:{}{}", evening.port, evening.claim_path(offer))
}

fn run(programs: &Programs, workplace: &Workplace, arguments: &[&str]) {
    let done = command(programs, workplace).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

fn quietly(command: &mut Command) -> Child {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn command(programs: &Programs, workplace: &Workplace) -> Command {
    let mut command = Command::new(&programs.issuer);
    command
        .current_dir(workplace.folder())
        .env("KREDS_DEMO", "1")
        .env("KREDS_CONFIG", workplace.path("issuer/kreds.toml"));
    command
}
