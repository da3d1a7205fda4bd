//! Mail by SMTP.

use domain::time::Now;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::Error;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use store::messages::Trouble;
use store::messages::mailbox::{Calendar, Letter};

use super::{Channel, SendError};

/// Carries letters to a mail server.
#[derive(Debug)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: String,
}

impl Smtp {
    /// The server of an address (`smtp://host:25`, `smtps://user:password@host`, `?tls=required`); letters come from the
    /// address `from`. `None` when either isn't one.
    pub fn new(url: &str, from: &str) -> Option<Self> {
        from.parse::<Mailbox>().ok()?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).ok()?.build();
        Some(Self { transport, from: from.to_owned() })
    }
}

#[async_trait::async_trait]
impl Channel for Smtp {
    async fn send(&self, id: &str, letter: &Letter, _: Now) -> Result<Option<String>, SendError> {
        let mail = as_mail(&self.from, id, letter).ok_or(SendError::lasting(Trouble::Address))?;
        self.transport
            .send(mail)
            .await
            .map(|_| Some(message_id(&self.from, id)))
            .map_err(|error| told(&error))
    }
}

/// A letter as mail; `None` when an address is none. The message's id is made of the letter's, so that a mail server can
/// tell one that comes twice.
pub(super) fn as_mail(from: &str, id: &str, letter: &Letter) -> Option<Message> {
    let mail = Message::builder()
        .from(from.parse().ok()?)
        .to(letter.to.parse().ok()?)
        .message_id(Some(message_id(from, id)))
        .subject(letter.subject.clone());
    let mut mail = match &letter.calendar {
        None => mail.header(ContentType::TEXT_PLAIN).body(letter.text.clone()).ok()?,
        Some(calendar) => mail.multipart(with_calendar(&letter.text, calendar)?).ok()?,
    };
    // Out-of-office answers stay away from what a program wrote (RFC 3834).
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    mail.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Some(mail)
}

/// The words, the entry as another form of them, and the same as a file (RFC 6047): mail programs read one or the other.
/// The method in the header is the one inside.
fn with_calendar(text: &str, calendar: &Calendar) -> Option<MultiPart> {
    let kind = format!("text/calendar; method={}; charset=utf-8", calendar.method);
    let kind = ContentType::parse(&kind).ok()?;
    let entry = SinglePart::builder().header(kind.clone()).body(calendar.text.clone());
    let words = MultiPart::alternative().singlepart(SinglePart::plain(text.to_owned())).singlepart(entry);
    let file = Attachment::new("invite.ics".to_owned()).body(calendar.text.clone(), kind);
    Some(MultiPart::mixed().multipart(words).singlepart(file))
}

fn message_id(from: &str, id: &str) -> String {
    let domain = from.rsplit('@').next().unwrap_or("localhost").trim_end_matches('>');
    format!("<{id}@{domain}>")
}

/// Only the status: the text of an answer repeats the address.
fn told(error: &Error) -> SendError {
    let trouble = error.status().map_or(Trouble::Away, |code| Trouble::Refused(code.into()));
    if error.is_permanent() { SendError::lasting(trouble) } else { SendError::passing(trouble) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;
    use tokio::sync::Mutex;

    use super::*;

    /// A mail server on loopback that answers every recipient with `to_recipient`, and what it was told.
    async fn server(to_recipient: &'static str) -> (String, Arc<Mutex<Vec<String>>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&heard);
        tokio::spawn(async move {
            let (socket, _) = listener.accept().await.unwrap();
            let (reading, mut writing) = socket.into_split();
            let mut lines = BufReader::new(reading).lines();
            writing.write_all(b"220 test\r\n").await.unwrap();
            let mut in_body = false;
            while let Ok(Some(line)) = lines.next_line().await {
                let answer = match (&line[..], in_body) {
                    (".", true) => Some("250 kept"),
                    (_, true) => None,
                    (line, _) if line.starts_with("RCPT") => Some(to_recipient),
                    ("DATA", _) => Some("354 go on"),
                    _ => Some("250 ok"),
                };
                in_body = if line == "DATA" { true } else { in_body && line != "." };
                ear.lock().await.push(line);
                if let Some(answer) = answer {
                    writing.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
                }
            }
        });
        (format!("smtp://{address}"), heard)
    }

    fn letter() -> Letter {
        let text = "Se her\n".into();
        Letter { to: "soeren@eksempel.dk".into(), subject: "Nyt".into(), text, calendar: None }
    }

    #[test]
    fn a_letter_with_an_entry_names_its_method_outside_as_inside() {
        let calendar =
            Calendar { method: "CANCEL".into(), text: "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n".into() };
        let letter = Letter { calendar: Some(calendar), ..letter() };
        let mail = as_mail("ungebro@eksempel.dk", "u-1", &letter).unwrap();
        let text = String::from_utf8(mail.formatted()).unwrap();
        assert_eq!(text.matches("text/calendar; method=CANCEL; charset=utf-8").count(), 2, "{text}");
        assert!(text.contains("multipart/alternative") && text.contains("filename=\"invite.ics\""), "{text}");
    }

    #[tokio::test]
    async fn a_letter_reaches_the_mail_server_with_its_own_id() {
        let (url, heard) = server("250 ok").await;
        let smtp = Smtp::new(&url, "Ungebro <ungebro@eksempel.dk>").unwrap();
        let id = smtp.send("u-1", &letter(), now()).await.unwrap();
        assert_eq!(id.as_deref(), Some("<u-1@eksempel.dk>"));
        let heard = heard.lock().await.join("\n");
        assert!(heard.contains("RCPT TO:<soeren@eksempel.dk>"), "{heard}");
        assert!(heard.contains("Message-ID: <u-1@eksempel.dk>"), "{heard}");
        assert!(heard.contains("Auto-Submitted: auto-generated"), "{heard}");
    }

    #[tokio::test]
    async fn what_the_server_refuses_is_told_by_its_status_alone() {
        let (url, _) = server("550 5.1.1 <soeren@eksempel.dk>: no such user").await;
        let smtp = Smtp::new(&url, "ungebro@eksempel.dk").unwrap();
        let refused = smtp.send("u-1", &letter(), now()).await;
        assert_eq!(refused, Err(SendError::lasting(Trouble::Refused(550))));
        let (url, _) = server("450 4.7.1 try later").await;
        let smtp = Smtp::new(&url, "ungebro@eksempel.dk").unwrap();
        assert_eq!(smtp.send("u-1", &letter(), now()).await, Err(SendError::passing(Trouble::Refused(450))));
    }

    #[tokio::test]
    async fn a_server_that_is_away_is_tried_again() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        drop(listener);
        let smtp = Smtp::new(&url, "ungebro@eksempel.dk").unwrap();
        assert_eq!(smtp.send("u-1", &letter(), now()).await, Err(SendError::passing(Trouble::Away)));
    }

    #[test]
    fn what_is_no_server_is_none() {
        assert!(Smtp::new("http://example.dk", "a@b.dk").is_none());
        assert!(Smtp::new("smtp://example.dk", "nobody").is_none());
    }

    fn now() -> Now {
        Now::at("2026-11-24T08:41:00Z".parse().unwrap())
    }
}
