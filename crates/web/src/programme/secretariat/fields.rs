//! The invitation as fields of a form: each with how it is read from the document and put back.

use store::programme::{Document, Facts, Texts, Titled};

use crate::parts::forms::Filled;
use crate::texts::Locale;

/// A text that both languages have. Several lines are several paragraphs or points.
pub struct TextField {
    /// The end of its name and of its label's key.
    pub code: &'static str,
    /// How many lines the field shows; 1 is a line of text.
    pub rows: u8,
    /// From the document.
    pub get: fn(&Texts) -> String,
    set: fn(&mut Texts, String),
}

impl TextField {
    /// Whether the invitation can do without it.
    pub fn is_optional(&self) -> bool {
        ["host-roles", "mandate", "parties"].contains(&self.code)
    }
}

/// A fact that is the same in both.
pub struct FactField {
    /// The name, and the end of its label's key.
    pub code: &'static str,
    /// How many lines the field shows.
    pub rows: u8,
    /// From the document.
    pub get: fn(&Facts) -> String,
    set: fn(&mut Facts, String),
}

impl FactField {
    /// Whether the letter does without it.
    pub fn is_optional(&self) -> bool {
        ["person", "phone", "mandate-link"].contains(&self.code)
    }
}

/// The texts, in the order of the page.
pub const TEXTS: &[TextField] = &[
    TextField { code: "name", rows: 1, get: |t| t.name.clone(), set: |t, v| t.name = v },
    TextField { code: "hosts", rows: 1, get: |t| t.hosts.clone(), set: |t, v| t.hosts = v },
    TextField {
        code: "host-roles",
        rows: 2,
        get: |t| t.host_roles.join("\n"),
        set: |t, v| t.host_roles = lines(&v),
    },
    TextField { code: "mandate", rows: 1, get: |t| t.mandate.clone(), set: |t, v| t.mandate = v },
    TextField {
        code: "parties",
        rows: 1,
        get: |t| t.mandate_parties.clone(),
        set: |t, v| t.mandate_parties = v,
    },
    TextField { code: "aim", rows: 4, get: |t| t.aim.clone(), set: |t, v| t.aim = v },
    TextField {
        code: "background",
        rows: 8,
        get: |t| t.background.join("\n"),
        set: |t, v| t.background = lines(&v),
    },
    TextField {
        code: "for-whom",
        rows: 5,
        get: |t| t.for_whom.join("\n"),
        set: |t, v| t.for_whom = lines(&v),
    },
    TextField { code: "ways", rows: 5, get: |t| t.ways.join("\n"), set: |t, v| t.ways = lines(&v) },
    TextField { code: "gets", rows: 6, get: |t| t.gets.join("\n"), set: |t, v| t.gets = lines(&v) },
    TextField { code: "brings", rows: 5, get: |t| t.brings.join("\n"), set: |t, v| t.brings = lines(&v) },
    TextField { code: "free", rows: 1, get: |t| t.free.clone(), set: |t, v| t.free = v },
    TextField {
        code: "group",
        rows: 3,
        get: |t| t.reference_group.clone(),
        set: |t, v| t.reference_group = v,
    },
    TextField { code: "meetings", rows: 3, get: |t| t.meetings.clone(), set: |t, v| t.meetings = v },
    TextField { code: "outcome", rows: 3, get: |t| t.outcome.clone(), set: |t, v| t.outcome = v },
    TextField { code: "themes", rows: 8, get: |t| titled(&t.themes), set: |t, v| retitle(&mut t.themes, &v) },
    TextField { code: "tracks", rows: 4, get: |t| titled(&t.tracks), set: |t, v| retitle(&mut t.tracks, &v) },
];

/// The facts but the letter's date, in the order of the page.
pub const FACTS: &[FactField] = &[
    FactField { code: "case", rows: 1, get: |f| f.case_number.clone(), set: |f, v| f.case_number = v },
    FactField {
        code: "document",
        rows: 1,
        get: |f| f.document_number.clone(),
        set: |f, v| f.document_number = v,
    },
    FactField {
        code: "person",
        rows: 1,
        get: |f| f.contact_person.clone(),
        set: |f, v| f.contact_person = v,
    },
    FactField { code: "email", rows: 1, get: |f| f.contact_email.clone(), set: |f, v| f.contact_email = v },
    FactField { code: "phone", rows: 1, get: |f| f.contact_phone.clone(), set: |f, v| f.contact_phone = v },
    FactField { code: "address", rows: 4, get: |f| f.address.join("\n"), set: |f, v| f.address = lines(&v) },
    FactField { code: "web", rows: 1, get: |f| f.web.clone(), set: |f, v| f.web = v },
    FactField {
        code: "mandate-link",
        rows: 1,
        get: |f| f.mandate_link.clone(),
        set: |f, v| f.mandate_link = v,
    },
];

/// The form, filled with a document.
pub fn filled(l: Locale, document: &Document) -> Filled {
    let mut form = Filled::new(l).with_date("dated", document.facts.dated);
    if let Some(day) = document.facts.mandate_dated {
        form = form.with_date("mandate-dated", day);
    }
    for field in FACTS {
        form = form.with(field.code, (field.get)(&document.facts));
    }
    for (language, texts) in [("da", &document.da), ("en", &document.en)] {
        for field in TEXTS {
            form = form.with(&format!("{language}-{}", field.code), (field.get)(texts));
        }
    }
    form
}

/// The document of a posted form, on top of the one it began from; what is wrong is told beside its field.
pub fn read(form: &mut Filled, mut document: Document) -> Document {
    let l = form.language();
    for field in FACTS {
        let value = plain(form.value(field.code));
        if value.is_empty() && !field.is_optional() {
            form.refuse(field.code, l.with1("edit-missing", "what", l.coded("edit", field.code)));
        }
        (field.set)(&mut document.facts, value);
    }
    match form.read_date("dated") {
        Ok(Some(day)) => document.facts.dated = day,
        _ => form.refuse("dated", l.t("edit-no-day")),
    }
    match form.read_date("mandate-dated") {
        Ok(day) => document.facts.mandate_dated = day,
        Err(_) => form.refuse("mandate-dated", l.t("edit-no-day")),
    }
    let link = &document.facts.mandate_link;
    if !link.is_empty() && !link.starts_with("https://") {
        form.refuse("mandate-link", l.t("edit-no-link"));
    }
    let email = &document.facts.contact_email;
    if !email.is_empty() && domain::text::Email::parse(email).is_none() {
        form.refuse("email", l.t("edit-no-email"));
    }
    for language in ["da", "en"] {
        let texts = if language == "da" { &mut document.da } else { &mut document.en };
        for field in TEXTS {
            let name = format!("{language}-{}", field.code);
            let value = plain(form.value(&name));
            if value.is_empty() && !field.is_optional() {
                form.refuse(
                    &name,
                    l.coded_with("edit-missing", language, &[("what", &l.coded("edit", field.code))]),
                );
            }
            if let Some(count) = titled_lines(texts, field.code)
                && !is_titled(&value, count)
            {
                form.refuse(&name, l.with1("edit-titled-wrong", "count", count));
            }
            (field.set)(texts, value);
        }
    }
    document
}

/// How many lines a field of titles and texts must have: codes of tables stand behind them, so none comes or goes.
fn titled_lines(texts: &Texts, code: &str) -> Option<usize> {
    match code {
        "themes" => Some(texts.themes.len()),
        "tracks" => Some(texts.tracks.len()),
        _ => None,
    }
}

fn is_titled(text: &str, count: usize) -> bool {
    let lines = lines(text);
    let whole = |line: &String| {
        line.split_once(": ").is_some_and(|(title, text)| !title.trim().is_empty() && !text.trim().is_empty())
    };
    lines.len() == count && lines.iter().all(whole)
}

/// One line for each: "Title: text".
fn titled(list: &[Titled]) -> String {
    list.iter().map(|it| format!("{}: {}", it.title, it.text)).collect::<Vec<_>>().join("\n")
}

/// Puts titles and texts back in the order of the codes.
fn retitle(list: &mut [Titled], text: &str) {
    for (it, line) in list.iter_mut().zip(lines(text)) {
        let (title, text) = line.split_once(": ").unwrap_or((line.as_str(), ""));
        (it.title, it.text) = (title.trim().to_owned(), text.trim().to_owned());
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A browser posts line breaks as CR LF.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
