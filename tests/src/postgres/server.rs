//! A cluster: made, started, stopped, asked.

use std::{
    fs,
    ops::Deref,
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::trouble::{OrTrouble as _, Trouble};

const REMEDY: &str = "Run script/setup, which installs PostgreSQL.";
/// PostgreSQL does not run as root; then it runs as its own user.
const USER: &str = "postgres";

/// How a server is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Sessions are ended and everything is put in order.
    Fast,
    /// As a power failure would: nothing is put in order, and the next start recovers from the log.
    Immediate,
}

/// A server in a folder of its own; it is stopped with this value.
#[derive(Debug)]
pub struct Server(Cluster);

impl Server {
    /// Makes a cluster in this folder, which must not be there yet, and starts it. It also listens on this port of
    /// loopback, if there is one.
    pub fn make(folder: &Path, port: Option<u16>) -> Result<Self, Trouble> {
        let cluster = Cluster { folder: folder.to_owned(), port: port.unwrap_or(5432) };
        cluster.initialise(port.is_some())?;
        let server = Server(cluster);
        server.start()?;
        Ok(server)
    }
}

impl Deref for Server {
    type Target = Cluster;

    fn deref(&self) -> &Cluster {
        &self.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been stopped before.
        let _ = self.stop(Stop::Immediate);
        let _ = fs::remove_dir_all(&self.0.folder);
    }
}

/// The files of a server, which may run or not.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Cluster { folder: folder.to_owned(), port: 5432 }
    }

    pub(super) fn initialise(&self, is_on_loopback: bool) -> Result<(), Trouble> {
        fs::create_dir_all(&self.folder).or_trouble(self.folder.display(), REMEDY)?;
        if let Some((user, group)) = other_user()? {
            chown(&self.folder, Some(user), Some(group)).or_trouble(self.folder.display(), REMEDY)?;
        }
        let mut make = program("initdb")?;
        make.args(["--no-sync", "--auth=trust", "--username=kreds", "--encoding=UTF8", "--locale=C"])
            .args(["--locale-provider=icu", "--icu-locale=da", "--pgdata"])
            .arg(self.data());
        run(make)?;
        let settings = format!(
            "listen_addresses = '{}'\nport = {}\nunix_socket_directories = '{}'\nmax_connections = 300\n\
             logging_collector = off\nautovacuum_naptime = 10\n",
            if is_on_loopback { "127.0.0.1" } else { "" },
            self.port,
            self.folder.display(),
        );
        let file = self.data().join("postgresql.auto.conf");
        fs::write(&file, settings).or_trouble(file.display(), REMEDY)
    }

    /// Starts it and waits until it answers.
    pub fn start(&self) -> Result<(), Trouble> {
        let mut start = program("pg_ctl")?;
        start.args(["start", "--wait", "--silent", "--log"]).arg(self.folder.join("log")).arg("--pgdata");
        start.arg(self.data());
        run(start)
    }

    /// Stops it and waits until it is gone.
    pub fn stop(&self, how: Stop) -> Result<(), Trouble> {
        run(self.stopping(how)?)
    }

    /// The command that stops it.
    pub(super) fn stopping(&self, how: Stop) -> Result<Command, Trouble> {
        let mode = match how {
            Stop::Fast => "fast",
            Stop::Immediate => "immediate",
        };
        let mut stop = program("pg_ctl")?;
        stop.args(["stop", "--wait", "--silent", "--mode", mode, "--pgdata"]).arg(self.data());
        Ok(stop)
    }

    /// Does it run?
    pub(super) fn is_running(&self) -> Result<bool, Trouble> {
        let mut status = program("pg_ctl")?;
        status.args(["status", "--pgdata"]).arg(self.data()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(status.status().or_trouble("pg_ctl does not start", REMEDY)?.success())
    }

    /// Says these statements to a database, as its owner.
    pub fn say(&self, database: &str, sql: &str) -> Result<String, Trouble> {
        let mut psql = program("psql")?;
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"])
            .args(["--username=kreds", "--dbname", database, "--port", &self.port.to_string(), "--host"])
            .arg(&self.folder)
            .args(["--command", sql]);
        let output = psql.output().or_trouble("psql does not start", REMEDY)?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
        }
        Err(Trouble::new("PostgreSQL refuses", String::from_utf8_lossy(&output.stderr)))
    }

    /// Where a database of this server is, for `database_url`.
    pub fn url(&self, database: &str) -> String {
        let host = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://kreds@localhost:{}/{database}?host={host}", self.port)
    }

    /// The folder with everything that the server ever wrote.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }
}

/// Whose processes the server's are, where this is root's.
fn other_user() -> Result<Option<(u32, u32)>, Trouble> {
    let us = fs::metadata("/proc/self").or_trouble("/proc is not there", "Mount it.")?;
    if us.uid() != 0 {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd").or_trouble("/etc/passwd", REMEDY)?;
    let line = users.lines().find(|line| line.split(':').next() == Some(USER));
    let mut numbers = line.unwrap_or_default().split(':').skip(2).map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(user)), Some(Ok(group))) => Ok(Some((user, group))),
        _ => Err(Trouble::new(format!("there is no user {USER}"), REMEDY)),
    }
}

/// A program of PostgreSQL, run as somebody who may.
fn program(name: &str) -> Result<Command, Trouble> {
    let file = folder_of_programs()?.join(name);
    if other_user()?.is_none() {
        return Ok(Command::new(file));
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid", USER, "--regid", USER, "--clear-groups"]).arg(file).current_dir("/");
    Ok(command)
}

/// Debian keeps them apart by version; elsewhere they lie in the path.
fn folder_of_programs() -> Result<PathBuf, Trouble> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = versions.map(|entry| entry.path().join("bin")).collect();
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    let found = folders.into_iter().find(|folder| folder.join("initdb").is_file());
    found.ok_or_else(|| Trouble::new("PostgreSQL is not there", REMEDY))
}

fn run(mut command: Command) -> Result<(), Trouble> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let output = command.output().or_trouble("PostgreSQL's programs do not start", REMEDY)?;
    if output.status.success() {
        return Ok(());
    }
    Err(Trouble::new("PostgreSQL does not do it", String::from_utf8_lossy(&output.stderr)))
}
