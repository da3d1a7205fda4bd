//! A browser: it keeps its cookies and sends what a browser sends.

use std::sync::{Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use axum::http::{Method, Request};
use tower::ServiceExt as _;

use super::Answer;

const HOST_NAME: &str = "127.0.0.1:8080";

/// A browser, or a program when it is given a token. Follows no redirect by itself.
pub struct Browser {
    router: Router,
    cookies: Mutex<Vec<(String, String)>>,
    language: &'static str,
}

/// A file in a form with files.
pub struct Upload<'a> {
    /// The field.
    pub field: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// Its bytes.
    pub content: &'a [u8],
}

impl Browser {
    pub(super) fn new(router: Router) -> Self {
        Self { router, cookies: Mutex::default(), language: "da" }
    }

    /// The same browser with its language set to English.
    #[must_use]
    pub fn in_english(mut self) -> Self {
        self.language = "en";
        self
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Sends a form of this site.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = self
            .request(Method::POST, path)
            .header(ORIGIN, format!("http://{HOST_NAME}"))
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends a form and opens the page to which the answer leads.
    pub async fn post_and_follow(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, form).await;
        assert_eq!(answer.status, 303, "POST {path} leads nowhere: {answer}");
        self.get(answer.location()).await
    }

    /// Sends a form with a file.
    pub async fn upload(&self, path: &str, file: Upload<'_>) -> Answer {
        let head = format!(
            "--boundary\r\ncontent-disposition: form-data; name=\"{}\"; filename=\"{}\"\r\n\
             content-type: text/csv\r\n\r\n",
            file.field, file.name
        );
        let body = [head.as_bytes(), file.content, b"\r\n--boundary--\r\n"].concat();
        let request = self
            .request(Method::POST, path)
            .header(ORIGIN, format!("http://{HOST_NAME}"))
            .header(CONTENT_TYPE, "multipart/form-data; boundary=boundary");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// The beginning of any other request, with this browser's cookies; sent with [`Self::send`].
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let builder = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, HOST_NAME)
            .header(ACCEPT_LANGUAGE, self.language);
        let cookies = self.cookies();
        if cookies.is_empty() { builder } else { builder.header(COOKIE, cookies) }
    }

    /// Sends a request and keeps the cookies of its answer.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the application always answers");
        for cookie in response.headers().get_all(SET_COOKIE) {
            self.keep(cookie.to_str().expect("a cookie is text"));
        }
        Answer::read(response).await
    }

    /// The value of a cookie that it keeps; empty when it has none of that name.
    pub fn cookie(&self, name: &str) -> String {
        let kept = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Gives it a cookie, as somebody could who stole one.
    pub fn put_cookie(&self, name: &str, value: &str) {
        self.keep(&format!("{name}={value}"));
    }

    fn cookies(&self) -> String {
        let kept = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&self, cookie: &str) {
        let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
        let mut kept = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| known != name);
        if !cookie.contains("Max-Age=0") {
            kept.push((name.to_owned(), value.to_owned()));
        }
    }
}
