//! The line to a database server, which a test can cut: then the server is as good as stopped.

use std::sync::Arc;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A line that hands on whatever it is given until it is cut.
pub struct Line {
    from: std::net::SocketAddr,
    to: Arc<str>,
    cut: Option<watch::Sender<()>>,
}

impl Line {
    /// A line to the server of this URL, and the URL by which it is reached through the line.
    pub async fn to(url: &str) -> (Self, String) {
        let (before, rest) = url.split_once('@').expect("a user in the URL");
        let (to, name) = rest.split_once('/').expect("a database in the URL");
        let free = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let from = free.local_addr().expect("its number");
        drop(free);
        let mut line = Self { from, to: to.into(), cut: None };
        line.mend().await;
        (line, format!("{before}@{from}/{name}"))
    }

    /// Every connection ends, and none is taken any more.
    pub fn cut(&mut self) {
        self.cut = None;
    }

    /// Connections are taken again.
    pub async fn mend(&mut self) {
        let listener = TcpListener::bind(self.from).await.expect("the same port");
        let (cut, is_cut) = watch::channel(());
        let to = Arc::clone(&self.to);
        tokio::spawn(async move {
            let mut ends = is_cut.clone();
            let taking = async {
                while let Ok((socket, _)) = listener.accept().await {
                    tokio::spawn(hand_on(socket, Arc::clone(&to), is_cut.clone()));
                }
            };
            tokio::select! {
                () = taking => {}
                _ = ends.changed() => {}
            }
        });
        self.cut = Some(cut);
    }
}

async fn hand_on(mut socket: TcpStream, to: Arc<str>, mut is_cut: watch::Receiver<()>) {
    let Ok(mut server) = TcpStream::connect(&*to).await else { return };
    tokio::select! {
        _ = copy_bidirectional(&mut socket, &mut server) => {}
        _ = is_cut.changed() => {}
    }
}
