//! The words of the sheets, and what stands in them as a reader sees it.

use std::borrow::Cow;

use domain::mistakes::FieldName as _;
use domain::programme::{DialogueField, DialogueSide, FocusField};
use domain::sheet::Sheet;
use store::programme::dialogues::Said;
use store::programme::{Texts, invitation};

use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Worded};
use crate::texts::Locale;

impl Worded for DialogueField {
    fn label(self, l: Locale) -> Cow<'static, str> {
        l.coded("dialogue-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Cow<'static, str>> {
        let has = l.has(&format!("dialogue-hint-{}", self.slug()));
        has.then(|| l.coded("dialogue-hint", self.slug()))
    }
}

impl Worded for FocusField {
    fn label(self, l: Locale) -> Cow<'static, str> {
        l.coded("focus-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Cow<'static, str>> {
        (self == Self::Sentence).then(|| l.t("focus-hint"))
    }
}

/// The themes as answers to choose from, in the words of the invitation.
pub async fn themes(app: &App, l: Locale) -> Result<Vec<Choice>, Fault> {
    let invitation = invitation(app.store.reading()).await?;
    let texts: &Texts = invitation.document.texts(l.language());
    Ok(texts.themes.iter().map(|theme| Choice::new(&theme.code, theme.title.clone())).collect())
}

/// The titles of these themes.
pub fn titles<'a>(themes: &[Choice], codes: impl Iterator<Item = &'a str>) -> Vec<String> {
    let title = |code: &str| themes.iter().find(|theme| theme.value == code);
    codes.filter_map(|code| title(code).map(|theme| theme.label.clone().into_owned())).collect()
}

/// What a field of the sheet says, for readers.
pub fn text_of(l: Locale, themes: &[Choice], sheet: &Sheet<DialogueField>, field: DialogueField) -> String {
    match field {
        DialogueField::Themes => titles(themes, sheet.codes(field)).join(", "),
        DialogueField::TalkOn => sheet.day(field).map(|day| l.date(day).into_owned()).unwrap_or_default(),
        DialogueField::Held if sheet.has(field) => l.t("dialogue-held-yes").into_owned(),
        _ => sheet.get(field).to_owned(),
    }
}

/// "Lise Vestergaard, sekretariatet, 24. nov. kl. 9.41".
pub fn said(l: Locale, said: &Said, municipality: &str) -> String {
    let side = match said.side {
        DialogueSide::Secretariat => l.t("dialogue-secretariat").into_owned(),
        DialogueSide::Municipality => municipality.to_owned(),
    };
    format!("{}, {side}, {}", said.by, l.short_moment(said.at))
}
