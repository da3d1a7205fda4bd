//! A folder as channel: each letter a file, for those who carry on from there.

use std::path::PathBuf;

use domain::time::Now;
use store::messages::Trouble;
use store::messages::mailbox::Letter;

use super::smtp::as_mail;
use super::{Channel, SendError};

/// Puts letters into a folder as `ID.eml`.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    from: String,
}

impl Folder {
    /// The folder at `path`; letters come from the address `from`.
    pub fn new(path: PathBuf, from: &str) -> Self {
        Self { path, from: from.to_owned() }
    }
}

#[async_trait::async_trait]
impl Channel for Folder {
    async fn send(&self, id: &str, letter: &Letter, _: Now) -> Result<Option<String>, SendError> {
        let mail = as_mail(&self.from, id, letter).ok_or(SendError::lasting(Trouble::Address))?;
        let (new, file) = (self.path.join(format!("{id}.new")), self.path.join(format!("{id}.eml")));
        let written = async {
            tokio::fs::create_dir_all(&self.path).await?;
            tokio::fs::write(&new, mail.formatted()).await?;
            // Whoever watches the folder never sees half a letter.
            tokio::fs::rename(&new, &file).await
        };
        written.await.map(|()| None).map_err(|_| SendError::passing(Trouble::Folder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: &str) -> Letter {
        let (subject, text) = ("Nyt på Ungebro".into(), "Se her: æøå\n".into());
        Letter { to: to.into(), subject, text, calendar: None }
    }

    #[tokio::test]
    async fn a_letter_that_is_carried_twice_lies_there_once() {
        let folder = tempfile::tempdir().unwrap();
        let channel = Folder::new(folder.path().join("out"), "ungebro@eksempel.dk");
        for _ in 0..2 {
            channel.send("u-1", &letter("a@b.dk"), now()).await.unwrap();
        }
        let files: Vec<_> = std::fs::read_dir(folder.path().join("out")).unwrap().collect();
        assert_eq!(files.len(), 1);
        let text = std::fs::read_to_string(folder.path().join("out/u-1.eml")).unwrap();
        assert!(text.contains("To: a@b.dk"), "{text}");
    }

    #[tokio::test]
    async fn what_is_no_address_is_given_up_and_a_folder_that_cant_be_made_is_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let channel = Folder::new(folder.path().to_owned(), "ungebro@eksempel.dk");
        let refused = channel.send("u-1", &letter("a b@\r\nBcc: c@d.dk"), now()).await;
        assert_eq!(refused, Err(SendError::lasting(Trouble::Address)));
        std::fs::write(folder.path().join("file"), "").unwrap();
        let channel = Folder::new(folder.path().join("file"), "ungebro@eksempel.dk");
        assert_eq!(
            channel.send("u-1", &letter("a@b.dk"), now()).await,
            Err(SendError::passing(Trouble::Folder))
        );
    }

    fn now() -> Now {
        Now::at("2026-11-24T08:41:00Z".parse().unwrap())
    }
}
