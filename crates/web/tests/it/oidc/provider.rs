//! The provider's process, and a person's way through it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use domain::time::Now;
use serde_json::Value;

/// A running provider; it ends with the test.
pub struct Provider {
    /// Its address, which is its name in tokens.
    pub address: String,
    /// Its time when it started.
    pub now: Now,
    process: Child,
    // Held open: a process that can't write dies.
    _output: BufReader<ChildStdout>,
    client: reqwest::Client,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Provider {
    /// Starts one that sends people back to `here`; `None` where its packages aren't installed.
    pub fn start(here: &str) -> Option<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../browser");
        if !folder.join("node_modules/oidc-provider").exists() {
            eprintln!("skipped: browser/node_modules lacks oidc-provider; ./test installs it");
            return None;
        }
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut process = Command::new("node")
            .arg("oidc/provider.mjs")
            .arg(here)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs where its packages are");
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        output.read_line(&mut line).expect("its address");
        let told: Value = serde_json::from_str(&line).expect("one line of JSON");
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a client");
        Some(Self {
            address: told["address"].as_str().expect("an address").to_owned(),
            now: Now::at(told["now"].as_str().expect("a time").parse().expect("an instant")),
            process,
            _output: output,
            client,
        })
    }

    /// Says what comes next.
    pub async fn next(&self, what: Value) -> Value {
        let answer = self.client.post(format!("{}/control", self.address)).json(&what).send().await;
        answer.expect("an answer").json().await.expect("JSON")
    }

    /// A person's way through the provider: from its first page to the address to which it sends the browser back.
    pub async fn enter(&self, first: &str) -> String {
        let mut cookies: Vec<(String, String)> = Vec::new();
        let mut url = reqwest::Url::parse(first).expect("the provider's page");
        for _ in 0..10 {
            let jar = cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
            let answer = self.client.get(url.clone()).header("cookie", jar).send().await.expect("an answer");
            for cookie in answer.headers().get_all("set-cookie") {
                let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
                let (name, value) = pair.split_once('=').expect("a cookie");
                cookies.retain(|(known, _)| known != name);
                cookies.push((name.to_owned(), value.to_owned()));
            }
            let to = answer.headers().get("location").map(|to| to.to_str().expect("text").to_owned());
            let Some(to) = to else { panic!("{url}: {}", answer.text().await.unwrap_or_default()) };
            if to.contains("/callback?") {
                return to;
            }
            url = url.join(&to).expect("an address");
        }
        panic!("the provider leads round in circles from {first}")
    }

    /// Opens a page of the provider.
    pub async fn open(&self, url: &str) -> u16 {
        self.client.get(url).send().await.expect("an answer").status().as_u16()
    }

    /// Ends the process: the provider is away.
    pub fn end(mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
