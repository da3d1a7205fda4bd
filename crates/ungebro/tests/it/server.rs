//! The real server on loopback; it ends with the test.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

/// A server that will start.
pub struct Start(Command);

/// A server that runs.
pub struct Server {
    process: Child,
    /// Where it answers: `http://127.0.0.1:PORT`.
    pub address: String,
    /// What it prints on standard output.
    pub said: PathBuf,
    /// What it logs on standard error.
    pub log: PathBuf,
    _printed: tempfile::TempDir,
}

impl Server {
    /// On these data, on any free port.
    pub fn on(data: &Path) -> Start {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ungebro"));
        command.args(["serve", "--port", "0", "--data"]).arg(data);
        Start(command)
    }

    /// The demo on these data.
    pub fn demo(data: &Path) -> Self {
        Self::on(data).with(&["--demo"]).start()
    }

    /// Ends it at once, whatever it is doing, as `kill -9` does.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Start {
    /// With these further arguments.
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.0.args(arguments);
        self
    }

    /// With this in its environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// Starts it with this as its working folder.
    pub fn start_in(mut self, folder: &Path) -> Server {
        self.0.current_dir(folder);
        self.start()
    }

    /// Starts it and waits until it says where it is.
    pub fn start(mut self) -> Server {
        let printed = tempfile::tempdir().unwrap();
        let (said, log) = (printed.path().join("said"), printed.path().join("log"));
        self.0.stdout(File::create(&said).unwrap()).stderr(File::create(&log).unwrap());
        let mut process = self.0.spawn().unwrap();
        let address = loop {
            let lines = std::fs::read_to_string(&said).unwrap();
            if let Some((first, _)) = lines.split_once('\n') {
                break first.strip_prefix("Ungebro: ").unwrap_or_else(|| panic!("{first}")).to_owned();
            }
            if let Some(ended) = process.try_wait().unwrap() {
                panic!("{ended}: {}", std::fs::read_to_string(&log).unwrap());
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        Server { process, address, said, log, _printed: printed }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
