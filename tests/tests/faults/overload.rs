//! Many times more people ask than the issuer can serve: it goes on serving as many as before, tells the rest at once
//! when to come back, and is itself again as soon as they have gone.
//!
//! KREDS_OVERLOAD_SECONDS  how long they ask (script/test: 3, script/long: 60)

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    thread,
    time::{Duration, Instant},
};

use super::evening::Evening;

/// As many as are served at once, and four times as many as are served and wait.
const HELD: usize = 64;
const TOO_MANY: usize = 480;

/// How soon somebody asks again who was told to come back in some seconds.
const IMPATIENCE: Duration = Duration::from_millis(100);

/// What came of one request.
struct Asked {
    status: u16,
    says_when: bool,
    took: Duration,
}

/// One request by way of a proxy, which speaks for many people.
fn ask(port: u16, path: &str) -> Option<Asked> {
    let begun = Instant::now();
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    Some(Asked { status, says_when: answer.contains("retry-after: "), took: begun.elapsed() })
}

/// So many people ask again and again for so long.
fn load(port: u16, path: &str, people: usize, time: Duration) -> Vec<Asked> {
    let end = Instant::now() + time;
    let one_person = || {
        let mut asked = Vec::new();
        while Instant::now() < end {
            let one = ask(port, path);
            if one.as_ref().is_none_or(|one| one.status != 200) {
                thread::sleep(IMPATIENCE);
            }
            asked.extend(one);
        }
        asked
    };
    thread::scope(|scope| {
        let people: Vec<_> = (0..people).map(|_| scope.spawn(one_person)).collect();
        people.into_iter().flat_map(|person| person.join().unwrap()).collect()
    })
}

fn served(asked: &[Asked]) -> usize {
    asked.iter().filter(|one| one.status == 200).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn under_a_load_beyond_its_strength_it_serves_on_and_sends_the_rest_away_at_once() {
    let seconds = std::env::var("KREDS_OVERLOAD_SECONDS").ok().and_then(|text| text.parse().ok());
    let time = Duration::from_secs(seconds.unwrap_or(3));
    let evening = Evening::prepare("overload").await;
    let mut serving = evening.serve_for_a_proxy();
    let path = evening.claim_path(&evening.offers_of_a_circle(1).await[0]);
    let (usual, much) = tokio::task::block_in_place(|| {
        (load(evening.port, &path, HELD, time), load(evening.port, &path, TOO_MANY, time))
    });
    let recovered = Instant::now();
    assert_eq!(ask(evening.port, &path).unwrap().status, 200);
    let recovered = recovered.elapsed();
    serving.kill().unwrap();
    serving.wait().unwrap();
    let mut sent_away: Vec<&Asked> = much.iter().filter(|one| one.status != 200).collect();
    sent_away.sort_by_key(|one| one.took);
    let middle = sent_away.get(sent_away.len() / 2).map_or(Duration::ZERO, |one| one.took);
    println!(
        "served {} and {} of {} in {time:?}, the rest sent away after {middle:?}, itself again after {recovered:?}",
        served(&usual),
        served(&much),
        much.len()
    );
    assert!(sent_away.iter().all(|one| [429, 503].contains(&one.status) && one.says_when));
    assert!(!sent_away.is_empty(), "the load was not beyond its strength");
    // Those who ask take their part of the same processors: in a build without optimisation two thirds are left.
    assert!(served(&much) * 2 >= served(&usual), "{} instead of {}", served(&much), served(&usual));
    assert!(recovered < Duration::from_secs(5), "{recovered:?}");
}
