//! What came back.

use std::fmt;

use axum::body::to_bytes;
use axum::http::HeaderMap;
use axum::response::Response;

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The status as a number.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    pub(super) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("the whole body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Self { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// A header as text; empty when it isn't there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("no JSON ({error}): {self}"))
    }

    /// What a reader sees of the page's own part: no markup, entities resolved, one space where there were several.
    pub fn text(&self) -> String {
        let main = self.body.split_once("<main").map_or(self.body.as_str(), |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let mut text = String::with_capacity(main.len());
        let mut inside = false;
        for character in main.chars() {
            match character {
                '<' => inside = true,
                '>' if inside => {
                    inside = false;
                    text.push(' ');
                }
                other if !inside => text.push(other),
                _ => {}
            }
        }
        let text = resolved(&text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        let title = self.body.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        title.map(|(title, _)| resolved(title)).unwrap_or_default()
    }

    /// Whether the page shows this, markup aside.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// What the error summary lists, as (field, message).
    pub fn mistakes(&self) -> Vec<(String, String)> {
        let Some((_, rest)) = self.body.split_once("data-error-summary") else { return Vec::new() };
        let list = rest.split_once("</ul>").map_or(rest, |(list, _)| list);
        list.split("<a href=\"#")
            .skip(1)
            .filter_map(|link| {
                let (field, rest) = link.split_once("\">")?;
                Some((field.to_owned(), resolved(rest.split_once("</a>")?.0)))
            })
            .collect()
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {} {}", self.status, self.header("content-type"), self.location())?;
        let text = if self.header("content-type").starts_with("text/html") {
            self.text()
        } else {
            self.body.clone()
        };
        f.write_str(&text.chars().take(2000).collect::<String>())
    }
}

/// Markup's entities as the characters they stand for.
fn resolved(text: &str) -> String {
    let entities =
        [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("\u{a0}", " "), ("&#38;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}
