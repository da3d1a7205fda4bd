//! Somebody at a browser on the other side of a real connection.

use std::sync::Mutex;

use reqwest::header::{CONTENT_TYPE, COOKIE, ORIGIN, SET_COOKIE};
use reqwest::{Method, RequestBuilder};

use crate::server::Server;
use crate::wire::client;

/// A browser that keeps its cookies and follows nothing by itself.
pub struct Browser {
    client: reqwest::Client,
    address: String,
    cookies: Mutex<Vec<(String, String)>>,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    /// Where a redirect leads.
    pub location: String,
    pub body: String,
}

impl Browser {
    /// One that nobody has signed in with.
    pub fn at(server: &Server) -> Self {
        Self { client: client(), address: server.address.clone(), cookies: Mutex::default() }
    }

    /// One in which a persona of the demo has signed in.
    pub async fn of(persona: &str, server: &Server) -> Self {
        let browser = Self::at(server);
        let answer = browser.post("/demo/sign-in", &[("persona", persona)]).await;
        assert_eq!(answer.status, 303, "{persona} can't sign in: {answer:?}");
        browser
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        self.send(self.request(Method::POST, path).form(form)).await
    }

    /// Sends a form and opens the page to which the answer leads.
    pub async fn post_and_follow(&self, path: &str, form: &[(&str, &str)]) -> Page {
        let answer = self.post(path, form).await;
        assert_eq!(answer.status, 303, "POST {path}: {answer:?}");
        self.get(&answer.location).await
    }

    /// Sends a file of reports.
    pub async fn upload(&self, content: &str) -> Page {
        let body = format!(
            "--boundary\r\ncontent-disposition: form-data; name=\"file\"; filename=\"elever.csv\"\r\n\
             content-type: text/csv\r\n\r\n{content}\r\n--boundary--\r\n"
        );
        let request = self.request(Method::POST, "/reports/upload");
        self.send(request.header(CONTENT_TYPE, "multipart/form-data; boundary=boundary").body(body)).await
    }

    /// The beginning of any other request, with this browser's cookies; sent with [`Self::send`].
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let cookies = self.cookies.lock().unwrap();
        let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.client
            .request(method, format!("{}{path}", self.address))
            .header(ORIGIN, &self.address)
            .header(COOKIE, cookies.join("; "))
    }

    pub async fn send(&self, request: RequestBuilder) -> Page {
        let response = request.send().await.unwrap();
        let header = |name: &str| {
            let value = response.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let location = header("location");
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            cookies.retain(|(name, _)| name != pair.0);
            cookies.push((pair.0.to_owned(), pair.1.to_owned()));
        }
        let status = response.status().as_u16();
        Page { status, location, body: response.text().await.unwrap() }
    }
}

/// What stands between two pieces of a page.
pub fn between(page: &Page, before: &str, after: &str) -> String {
    let rest = page.body.split_once(before).unwrap_or_else(|| panic!("{before} in {}", page.body)).1;
    rest.split_once(after).unwrap().0.to_owned()
}
