//! The issuer's disk is full, or its database server's: what cannot be kept is refused in so many words, what was published
//! stays as it was, and with room again everything goes on without a new start.

use std::{
    fs,
    io::Write as _,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use issuer::store::Offer;
use tests::postgres::Server;

use super::{
    browser::{Answer, Request, ask},
    evening::Evening,
    wallet,
};

/// More than any of the small disks has room for.
const OFFERS: usize = 100;
/// How soon badges are given again when there is room.
const PATIENCE: Duration = Duration::from_secs(2);
const LIST: &str = "/o/havnby/status/1";

/// A library whose disk can be filled.
struct Cramped {
    evening: Evening,
    /// Where its database's files lie, as this process sees them.
    disk: PathBuf,
}

impl Cramped {
    /// Takes every byte that is left.
    fn fill(&self) {
        let mut filler = fs::File::create(self.disk.join("filler")).unwrap();
        for size in [64 * 1024, 4096, 512, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn make_room(&self) {
        fs::remove_file(self.disk.join("filler")).unwrap();
    }

    fn collect(&self, offer: &Offer) -> std::io::Result<String> {
        wallet::collect(self.evening.port, &self.evening.claim_path(offer), offer.id.0.unsigned_abs())
    }

    fn get(&self, path: &str) -> Answer {
        ask(self.evening.port, &Request { method: "GET", path, headers: "", body: "" }).unwrap()
    }

    /// Gives what somebody heard who wanted a badge while there was no room.
    fn fills_up_and_gets_room(&self, offers: &[Offer]) -> String {
        self.collect(&offers[0]).unwrap();
        let before = self.get(LIST).body;
        self.fill();
        // There is room left inside the database's own files.
        let refused = offers[1..].iter().find_map(|offer| Some((offer, self.collect(offer).err()?)));
        let (waiting, refused) = refused.unwrap();
        assert_eq!((self.get(LIST).body, self.get("/healthz").status), (before, 200));
        self.make_room();
        let begun = Instant::now();
        while let Err(error) = self.collect(waiting) {
            assert!(begun.elapsed() < PATIENCE, "there is room, and no badge is given: {error}");
            thread::sleep(Duration::from_millis(50));
        }
        self.collect(&offers[OFFERS - 1]).unwrap();
        refused.to_string()
    }
}

/// What the issuer's process sees below its own root, where its small disk is mounted.
fn inside(process: u32, folder: &Path) -> PathBuf {
    let mut path = PathBuf::from(format!("/proc/{process}/root"));
    path.push(folder.strip_prefix("/").unwrap());
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn when_its_disk_is_full_the_issuer_says_so_and_goes_on_when_there_is_room() {
    let evening = Evening::prepare("full-server").await;
    let offers = evening.offers_of_a_circle(OFFERS).await;
    let mut serving = evening.serve_on_a_small_disk(8);
    let folder = evening.folder();
    let cramped = Cramped { disk: inside(serving.id(), &folder), evening };
    let refused = tokio::task::block_in_place(|| cramped.fills_up_and_gets_room(&offers));
    let copy = tempfile::tempdir().unwrap();
    assert!(
        Command::new("cp").arg("-a").arg(cramped.disk.join(".")).arg(copy.path()).status().unwrap().success()
    );
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert!(refused.contains("answered 503"), "{refused}");
    let mut check = cramped.evening.command();
    let checked = check.env("KREDS_CONFIG", copy.path().join("kreds.toml")).arg("check").output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

/// A file system in memory, for as long as this value lives.
struct Mounted(PathBuf);

impl Mounted {
    fn at(folder: &Path, megabytes: u32) -> Option<Self> {
        let size = format!("size={megabytes}m,mode=777");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder).output();
        mounted.ok().filter(|mounted| mounted.status.success()).map(|_| Mounted(folder.to_owned()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").args(["--lazy"]).arg(&self.0).output();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_disk_of_its_database_server_is_full_the_issuer_says_so_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_mounted) = Mounted::at(folder.path(), 160) else {
        let user = fs::metadata("/proc/self").unwrap().uid();
        assert_ne!(user, 0, "root has no small disk for PostgreSQL");
        eprintln!("only root mounts a small disk for PostgreSQL: that it is full was not tried");
        return;
    };
    let server = Server::make(&folder.path().join("server"), None).unwrap();
    let evening = Evening::at("full-postgres", &server.url("postgres")).await;
    let offers = evening.offers_of_a_circle(OFFERS).await;
    let mut serving = evening.serve();
    let cramped = Cramped { evening, disk: folder.path().to_owned() };
    let refused = tokio::task::block_in_place(|| cramped.fills_up_and_gets_room(&offers));
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert!(refused.contains("answered 503"), "{refused}");
    cramped.evening.is_in_order().await;
}
