//! Both programs behind a proxy that somebody else wrote, with the configuration of `docs/examples/nginx.conf`: the issuer
//! on a path of a site that is there already.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Command;

use tests::service::{self, Service, free_port};
use tests::world::World;
use tests::{learner, library};

use crate::people::{judged, world};

/// The example with our ports in the place of real names; without certificates, which demo mode does without.
fn configuration(world: &World, issuer: u16, verifier: u16) -> String {
    let example = include_str!("../../../docs/examples/nginx.conf");
    let site = example
        .lines()
        .filter(|line| !line.contains("ssl_certificate"))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("127.0.0.1:8321", &format!("127.0.0.1:{issuer}"))
        .replace("127.0.0.1:8082", &format!("127.0.0.1:{verifier}"))
        .replacen("443 ssl", &format!("127.0.0.1:{}", world.issuer_port()), 1)
        .replacen("443 ssl", &format!("127.0.0.1:{}", world.verifier_port()), 1)
        .replace("check.library.example", "localhost")
        .replace("library.example", "localhost");
    let folders: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path temporary/{name};\n"))
        .concat();
    format!("daemon off;\npid nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{folders}{site}\n}}\n")
}

/// Issuer, verifier and the proxy in front of them.
struct Proxied {
    world: World,
    url: String,
    _running: [Service; 3],
}

impl Proxied {
    fn start(name: &str) -> Self {
        let world = world(name);
        let url = format!("{}/badges", world.issuer_url());
        library::set_up_at(&world, &url).unwrap();
        let settings = world.workplace().read("issuer/kreds.toml").unwrap();
        let trusting = settings.replace("trusted_proxies = []", "");
        let trusting = format!("trusted_proxies = [\"127.0.0.1\"]\n{trusting}");
        world.workplace().write("issuer/kreds.toml", &trusting).unwrap();
        let (issuer, verifier) = (free_port().unwrap(), free_port().unwrap());
        let running = [
            world.serve_issuer_behind(issuer).unwrap(),
            world.serve_verifier_behind(verifier).unwrap(),
            nginx(&world, &configuration(&world, issuer, verifier)),
        ];
        Proxied { world, url, _running: running }
    }

    fn get(&self, path: &str) -> Result<String, tests::trouble::Trouble> {
        service::get(self.world.issuer_port(), path)
    }
}

/// Debian's, in the workplace's folder.
fn nginx(world: &World, configuration: &str) -> Service {
    let folder = world.workplace().folder();
    std::fs::create_dir_all(folder.join("temporary")).unwrap();
    world.workplace().write("nginx.conf", configuration).unwrap();
    let program = if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
    let mut command = Command::new(program);
    command.arg("-p").arg(folder).args(["-c", "nginx.conf", "-e", "stderr"]);
    Service::start(command, world.issuer_port(), &folder.join("nginx.log")).unwrap()
}

#[test]
fn l1_a_badge_is_collected_and_checked_through_a_proxy_on_a_path() {
    let proxied = Proxied::start("proxied");
    let world = &proxied.world;
    let circle = library::hold_circle(world).unwrap();
    library::close_circle(world, &circle).unwrap();
    let waiting = library::waiting(world).unwrap();
    assert!(waiting[0].link.starts_with(&format!("{}/c/", proxied.url)), "{}", waiting[0].link);
    learner::make_wallet(world).unwrap();
    learner::claim(world, &waiting[0]).unwrap();
    let badge = learner::export(world, "json").unwrap();
    assert_eq!(judged(&world.check_all(&[badge]).unwrap()[0]).0, "genuine");
    assert!(service::get(world.verifier_port(), "/v").unwrap().contains("</html>"));
}

#[test]
fn everything_of_the_issuer_lies_below_its_path_but_for_two_documents() {
    let proxied = Proxied::start("proxied-paths");
    for path in [
        "/badges",
        "/badges/",
        "/badges/style.css",
        "/badges/sign-in",
        "/badges/readyz",
        "/badges/o/havnby/did.json",
        "/.well-known/openid-credential-issuer/badges/o/havnby",
        "/.well-known/oauth-authorization-server/badges/o/havnby",
    ] {
        proxied.get(path).unwrap_or_else(|trouble| panic!("{path}: {trouble:?}"));
    }
    proxied.get("/style.css").unwrap_err();
}

#[test]
fn a_visitor_s_own_word_on_an_address_does_not_pass_the_proxy() {
    let proxied = Proxied::start("proxied-addresses");
    let port = proxied.world.issuer_port();
    let guess = |address: usize| {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        let forwarded = format!("X-Forwarded-For: 203.0.113.{address}");
        write!(stream, "GET /badges/c/guess HTTP/1.0\r\nHost: localhost\r\n{forwarded}\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap().to_owned()
    };
    let answers: Vec<String> = (1..=21).map(guess).collect();
    assert_eq!((answers[0].as_str(), answers[20].as_str()), ("404", "429"), "{answers:?}");
}
