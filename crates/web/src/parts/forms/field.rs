//! One field: label, hint, message, control. The markup is in `field.html`.

use std::borrow::Cow;

use askama::Template;

use super::Filled;
use crate::parts::draws_itself;
use crate::texts::Locale;

/// A field of a form, drawn with what was typed and what is wrong with it. Made by [`Filled`].
#[derive(Debug, Clone, Template)]
#[template(path = "parts/forms/field.html")]
pub struct Field {
    l: Locale,
    name: String,
    label: Cow<'static, str>,
    hint: Option<Cow<'static, str>>,
    mistake: Option<String>,
    optional: bool,
    value: String,
    control: Control,
    options: Vec<Offered>,
    kind: &'static str,
    width: &'static str,
    mode: &'static str,
    autocomplete: &'static str,
    most: Option<u16>,
}

draws_itself!(Field);

/// One answer of a field with answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: Cow<'static, str>,
    /// A sentence more, for cards and radios.
    pub hint: Option<Cow<'static, str>>,
    /// The heading under which it stands among its neighbours, in a long list.
    pub group: Option<Cow<'static, str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    Text,
    Area { rows: u8 },
    Select,
    Radios,
    Cards,
    Checks,
    Date,
}

/// A choice, or a part of a date, with whether it was chosen or what was typed in it.
#[derive(Debug, Clone)]
struct Offered {
    choice: Choice,
    chosen: bool,
    typed: String,
}

impl Choice {
    /// An answer.
    pub fn new(value: impl Into<String>, label: impl Into<Cow<'static, str>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, group: None }
    }

    /// Puts it under a heading; neighbours under the same one stand together. For selects and checks.
    #[must_use]
    pub fn under(mut self, heading: impl Into<Cow<'static, str>>) -> Self {
        self.group = Some(heading.into());
        self
    }

    /// Adds a sentence.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl Field {
    pub(super) fn new(
        form: &Filled,
        name: &str,
        label: impl Into<Cow<'static, str>>,
        control: Control,
    ) -> Self {
        Self {
            l: form.l,
            name: name.to_owned(),
            label: label.into(),
            hint: None,
            mistake: form.mistake(name).map(str::to_owned),
            optional: false,
            value: form.value(name).to_owned(),
            control,
            options: Vec::new(),
            kind: "text",
            width: "",
            mode: "",
            autocomplete: "off",
            most: None,
        }
    }

    pub(super) fn choices(mut self, form: &Filled, choices: &[Choice]) -> Self {
        self.options = choices
            .iter()
            .map(|choice| Offered {
                choice: choice.clone(),
                chosen: form.chose(&self.name, &choice.value),
                typed: String::new(),
            })
            .collect();
        self
    }

    pub(super) fn parts(mut self, form: &Filled) -> Self {
        let labels = [
            ("day", self.l.t("form-day")),
            ("month", self.l.t("form-month")),
            ("year", self.l.t("form-year")),
        ];
        self.options = labels
            .into_iter()
            .map(|(part, label)| Offered {
                typed: form.value(&format!("{}-{part}", self.name)).to_owned(),
                choice: Choice::new(part, label),
                chosen: false,
            })
            .collect();
        self
    }

    /// A sentence under the label: what to write, and who will read it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says in words that it may be left empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// DKFDS' class for a short field: `input-char-11`, `input-width-s`.
    #[must_use]
    pub fn width(mut self, class: &'static str) -> Self {
        self.width = class;
        self
    }

    /// A field for digits: the phone shows its number pad.
    #[must_use]
    pub fn digits(mut self) -> Self {
        self.mode = "numeric";
        self
    }

    /// A field for an e-mail address.
    #[must_use]
    pub fn email(mut self) -> Self {
        self.kind = "email";
        self
    }

    /// What the browser may fill in, as `name` or `email`; nothing by default, since most fields are about others.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// At most this many characters; with script the rest is counted while writing.
    #[must_use]
    pub fn most(mut self, characters: u16) -> Self {
        self.most = Some(characters);
        self
    }

    fn is_group(&self) -> bool {
        matches!(self.control, Control::Radios | Control::Cards | Control::Checks | Control::Date)
    }

    /// The answers by heading, in their order.
    fn groups(&self) -> Vec<(Option<&str>, &[Offered])> {
        self.options
            .chunk_by(|one, next| one.choice.group == next.choice.group)
            .map(|group| (group.first().and_then(|first| first.choice.group.as_deref()), group))
            .collect()
    }

    /// Ids of hint and message, which the control names as its description.
    fn described_by(&self) -> String {
        let parts = [
            self.hint.as_ref().map(|_| format!("{}-hint", self.name)),
            self.mistake.as_ref().map(|_| format!("{}-error", self.name)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn rows(&self) -> u8 {
        if let Control::Area { rows } = self.control { rows } else { 1 }
    }
}
