//! A real mail server on loopback: it can be away, refuse, and keeps what it took.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// A letter that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    /// Headers and text, decoded.
    pub text: String,
}

/// A mail server at one address.
pub struct MailServer {
    address: SocketAddr,
    kept: Arc<Mutex<Vec<Letter>>>,
    refuses: Arc<AtomicBool>,
    running: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
}

impl MailServer {
    /// One that has its address and isn't there yet.
    pub fn away() -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Self { address, kept: Arc::default(), refuses: Arc::default(), running: None }
    }

    /// The address as `--mail` takes it.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// It comes, or comes back.
    pub fn comes(&mut self) {
        let listener = TcpListener::bind(self.address).unwrap();
        listener.set_nonblocking(true).unwrap();
        let going = Arc::new(AtomicBool::new(true));
        let (on, kept, refuses) = (Arc::clone(&going), Arc::clone(&self.kept), Arc::clone(&self.refuses));
        let thread = std::thread::spawn(move || {
            while on.load(Ordering::Relaxed) {
                match listener.accept() {
                    Ok((socket, _)) => {
                        // A sender that hangs up in the middle has sent nothing.
                        let _ = serve(socket, &kept, &refuses);
                    }
                    Err(_) => std::thread::sleep(Duration::from_millis(5)),
                }
            }
        });
        self.running = Some((going, thread));
    }

    /// It refuses every recipient for good, or no longer.
    pub fn refuses(&self, yes: bool) {
        self.refuses.store(yes, Ordering::Relaxed);
    }

    /// All letters, once there are so many; with fewer after ten seconds the test ends here.
    pub async fn letters(&self, count: usize) -> Vec<Letter> {
        for _ in 0..200 {
            let kept = self.kept.lock().unwrap().clone();
            if kept.len() >= count {
                return kept;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{count} letters were expected: {:#?}", self.kept.lock().unwrap());
    }

    /// All letters after a while in which more could have come.
    pub async fn letters_in_the_end(&self) -> Vec<Letter> {
        tokio::time::sleep(Duration::from_millis(2500)).await;
        self.kept.lock().unwrap().clone()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if let Some((going, thread)) = self.running.take() {
            going.store(false, Ordering::Relaxed);
            let _ = thread.join();
        }
    }
}

fn serve(socket: TcpStream, kept: &Mutex<Vec<Letter>>, refuses: &AtomicBool) -> std::io::Result<()> {
    socket.set_nonblocking(false)?;
    // A sender that keeps its connection for later mustn't keep others waiting.
    socket.set_read_timeout(Some(Duration::from_millis(300)))?;
    let mut answers = socket.try_clone()?;
    let mut lines = BufReader::new(socket).lines();
    answers.write_all(b"220 test\r\n")?;
    let (mut to, mut text) = (String::new(), None::<String>);
    while let Some(line) = lines.next().transpose()? {
        let answer = match (&mut text, line.as_str()) {
            (Some(_), ".") => {
                let text = text.take().unwrap_or_default();
                kept.lock().unwrap().push(Letter { to: std::mem::take(&mut to), text: decoded(&text) });
                "250 kept"
            }
            (Some(text), line) => {
                text.push_str(line);
                text.push('\n');
                continue;
            }
            (None, line) if line.starts_with("RCPT") && refuses.load(Ordering::Relaxed) => "550 no such user",
            (None, line) if line.starts_with("RCPT") => {
                line.split(['<', '>']).nth(1).unwrap_or_default().clone_into(&mut to);
                "250 ok"
            }
            (None, "DATA") => {
                text = Some(String::new());
                "354 go on"
            }
            _ => "250 ok",
        };
        answers.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

/// A letter as it is read, from quoted-printable.
fn decoded(text: &str) -> String {
    let joined = text.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
        if let (b'=', Some(byte)) = (first, code) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
