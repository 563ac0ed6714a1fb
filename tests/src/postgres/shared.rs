//! One server for all tests that run now, each with a database of its own. The first test starts it; a watcher stops it
//! some seconds after the last.

use std::{
    fs::{self, File},
    os::unix::{fs::MetadataExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Command, Stdio, id},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use super::server::{Cluster, Stop};
use crate::trouble::{OrTrouble as _, Trouble};

const REMEDY: &str = "Check who may write into the folder for temporary files.";

/// Bytes that a server with a few dozen databases takes.
const ROOM: u64 = 4 * 1024 * 1024 * 1024;

/// Stops the server when nobody has held the lock of its users for some seconds. Whoever comes at that moment waits
/// for the lock, and then starts the server again.
const WATCH: &str = r#"
quiet=0
while [ "$quiet" -lt 4 ]; do
  sleep 2
  if flock --nonblock users true; then quiet=$((quiet + 1)); else quiet=0; fi
  [ "$quiet" -lt 4 ] || flock starting flock --nonblock users "$@" || quiet=0
done
"#;

static SERVER: OnceLock<(Cluster, File)> = OnceLock::new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// A database of its own on the shared server; it is dropped with this value.
#[derive(Debug)]
pub struct Shared {
    name: String,
}

/// A new, empty database on the server that the tests of this run share.
pub fn shared() -> Result<Shared, Trouble> {
    let number = DATABASES.fetch_add(1, Ordering::Relaxed);
    let database = Shared { name: format!("kreds_{}_{number}", id()) };
    database.make_from("template1")?;
    Ok(database)
}

impl Shared {
    /// Where it is, for `database_url`.
    pub fn url(&self) -> Result<String, Trouble> {
        Ok(server()?.url(&self.name))
    }

    /// Says these statements to it, as its owner.
    pub fn say(&self, sql: &str) -> Result<String, Trouble> {
        server()?.say(&self.name, sql)
    }

    /// Another database with what this one holds now; nobody may be connected to this one.
    pub fn copy(&self) -> Result<Shared, Trouble> {
        let copy = shared()?;
        copy.become_like(self)?;
        Ok(copy)
    }

    /// Throws away what it holds, for what the other one holds; nobody may be connected to that one.
    pub fn become_like(&self, other: &Shared) -> Result<(), Trouble> {
        self.make_from(&other.name)
    }

    /// The folder of its files, as they lie on the disk now.
    pub fn files(&self) -> Result<PathBuf, Trouble> {
        self.say("checkpoint")?;
        let number = self.say("select oid from pg_database where datname = current_database()")?;
        Ok(server()?.data().join("base").join(number))
    }

    fn make_from(&self, template: &str) -> Result<(), Trouble> {
        let name = &self.name;
        server()?.say("postgres", &format!("drop database if exists {name} with (force)"))?;
        server()?.say("postgres", &format!("create database {name} template {template}")).map(drop)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // The server is thrown away with everything in it before long.
        let _ = server().and_then(|server| {
            server.say("postgres", &format!("drop database if exists {} with (force)", self.name))
        });
    }
}

fn server() -> Result<&'static Cluster, Trouble> {
    if let Some((server, _)) = SERVER.get() {
        return Ok(server);
    }
    let folder = folder()?;
    // Held until this process ends, so that the server stays.
    let users = lock_file(&folder, "users")?;
    users.lock_shared().or_trouble("no lock is to be had", REMEDY)?;
    let starting = lock_file(&folder, "starting")?;
    starting.lock().or_trouble("no lock is to be had", REMEDY)?;
    let server = Cluster::in_folder(&folder.join("server"));
    if !server.is_running()? {
        let _ = fs::remove_dir_all(folder.join("server"));
        server.initialise(false)?;
        server.start()?;
        watch(&folder, &server)?;
    }
    Ok(&SERVER.get_or_init(|| (server, users)).0)
}

/// One for each user of the machine, in memory where there is room: what is flushed there costs nothing. Names of sockets
/// are short, so it does not lie in the checkout.
fn folder() -> Result<PathBuf, Trouble> {
    let us = fs::metadata("/proc/self").or_trouble("/proc is not there", "Mount it.")?;
    let memory = Path::new("/dev/shm");
    let base = if has_room(memory) { memory.to_owned() } else { std::env::temp_dir() };
    let folder = base.join(format!("kreds-postgres-{}", us.uid()));
    fs::create_dir_all(&folder).or_trouble(folder.display(), REMEDY)?;
    Ok(folder)
}

fn has_room(folder: &Path) -> bool {
    let free = Command::new("df").args(["--output=avail", "--block-size=1"]).arg(folder).output();
    let free = free.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    free.lines().last().and_then(|bytes| bytes.trim().parse::<u64>().ok()).is_some_and(|bytes| bytes > ROOM)
}

fn lock_file(folder: &Path, name: &str) -> Result<File, Trouble> {
    let path = folder.join(name);
    File::create(&path).or_trouble(path.display(), REMEDY)
}

fn watch(folder: &Path, server: &Cluster) -> Result<(), Trouble> {
    let stop = server.stopping(Stop::Fast)?;
    let mut watcher = Command::new("sh");
    watcher
        .args(["-c", WATCH, "watch"])
        .arg(stop.get_program())
        .args(stop.get_args())
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    watcher.spawn().or_trouble("sh does not start", REMEDY)?;
    Ok(())
}
