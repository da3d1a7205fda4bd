//! Connections on which nothing more is said are not kept.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::data::Data;
use crate::server::Server;

/// A server that has one second of patience, for heads and for whole requests.
fn impatient(data: &Data) -> Server {
    let start = Server::on(data.path()).with(&["--demo"]);
    start.env("UNGEBRO_LIMITS_HEAD_SECONDS", "1").env("UNGEBRO_LIMITS_REQUEST_SECONDS", "1").start()
}

fn connection(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address.trim_start_matches("http://")).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// All that comes until the server closes.
fn until_closed(mut stream: TcpStream) -> String {
    let mut all = Vec::new();
    stream.read_to_end(&mut all).expect("the server closes");
    String::from_utf8_lossy(&all).into_owned()
}

#[test]
fn who_says_nothing_or_half_a_head_is_cut_off() {
    let data = Data::new();
    let server = impatient(&data);
    for said in ["", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "] {
        let mut stream = connection(&server);
        stream.write_all(said.as_bytes()).unwrap();
        let begun = Instant::now();
        let answer = until_closed(stream);
        assert!(begun.elapsed() < Duration::from_secs(15), "{said:?} held the connection");
        assert!(!answer.contains("200 OK"), "{answer}");
    }
}

#[test]
fn a_connection_is_kept_between_requests_and_not_for_ever() {
    let data = Data::new();
    let server = impatient(&data);
    let mut stream = connection(&server);
    let request = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    stream.write_all(request).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    stream.write_all(request).unwrap();
    let answers = until_closed(stream);
    assert_eq!(answers.matches("200 OK").count(), 2, "{answers}");
}

#[test]
fn a_body_that_does_not_come_is_answered_with_408_for_people_and_programs() {
    let data = Data::new();
    let server = impatient(&data);
    let token = data.token();
    let head = |path: &str, kind: &str| {
        format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: {kind}\r\nContent-Length: 100\r\n\r\n{{\"kind\":"
        )
    };
    for (path, kind, told) in [
        ("/api/v1/reports", "application/json", "/problems/too-slow"),
        ("/demo/sign-in", "application/x-www-form-urlencoded", "Det tog for lang tid at sende"),
    ] {
        let mut stream = connection(&server);
        stream.write_all(head(path, kind).as_bytes()).unwrap();
        let answer = until_closed(stream);
        assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains(told), "{path}: {answer}");
    }
}
