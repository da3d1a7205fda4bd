//! What the invitation says: facts once, texts in both languages.

use std::sync::LazyLock;

use domain::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The invitation as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What is the same in both languages.
    pub facts: Facts,
    /// The Danish texts.
    pub da: Texts,
    /// The English texts.
    pub en: Texts,
}

/// Numbers, dates and the way to reach the sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The sender's number of the case.
    pub case_number: String,
    /// The sender's number of the letter.
    pub document_number: String,
    /// The date that the letter bears.
    pub dated: Date,
    /// Where the secretariat is written to.
    pub contact_email: String,
    /// Its telephone; empty when there is none.
    pub contact_phone: String,
    /// The sender's address, line by line.
    pub address: Vec<String>,
    /// The sender's site.
    pub web: String,
    /// Who is asked: the person in charge, as this version names them.
    #[serde(default)]
    pub contact_person: String,
    /// When the political agreement that the programme springs from was made.
    #[serde(default)]
    pub mandate_dated: Option<Date>,
    /// Where that agreement is read: an address with `https://`, or empty.
    #[serde(default)]
    pub mandate_link: String,
}

/// The invitation's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// The partnership's name.
    pub name: String,
    /// Who invites.
    pub hosts: String,
    /// Each host with its role: "KL: …".
    #[serde(default)]
    pub host_roles: Vec<String>,
    /// The political agreement that it springs from.
    #[serde(default)]
    pub mandate: String,
    /// The parties behind that agreement; empty while nobody has written them.
    #[serde(default)]
    pub mandate_parties: String,
    /// What it is to achieve.
    pub aim: String,
    /// Why, in paragraphs.
    pub background: Vec<String>,
    /// For whom it is.
    pub for_whom: Vec<String>,
    /// How one works in it.
    pub ways: Vec<String>,
    /// What a member gets.
    pub gets: Vec<String>,
    /// What a member brings.
    pub brings: Vec<String>,
    /// That it costs nothing.
    pub free: String,
    /// Who follows it.
    pub reference_group: String,
    /// How often one meets.
    pub meetings: String,
    /// What it ends in.
    pub outcome: String,
    /// The themes, by the codes of `data/themes.csv`.
    pub themes: Vec<Titled>,
    /// The supplementary tracks, by the codes of `data/tracks.csv`.
    pub tracks: Vec<Titled>,
}

/// A theme or a track with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titled {
    /// Its code.
    pub code: String,
    /// Its short name.
    pub title: String,
    /// A sentence.
    pub text: String,
}

impl Document {
    /// The texts in a language.
    pub fn texts(&self, language: Language) -> &Texts {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }
}

impl Texts {
    /// The theme of this code.
    pub fn theme(&self, code: &str) -> Option<&Titled> {
        self.themes.iter().find(|theme| theme.code == code)
    }
}

static SHIPPED: LazyLock<Document> = LazyLock::new(|| Document {
    facts: read(include_str!("../../../../data/programme/invitation.toml")),
    da: read(include_str!("../../../../data/programme/invitation.da.toml")),
    en: read(include_str!("../../../../data/programme/invitation.en.toml")),
});

/// The invitation that comes with the program: what everyone reads until the secretariat edits it.
pub(super) fn shipped() -> Document {
    SHIPPED.clone()
}

/// # Panics
/// When a file of `data/programme` is broken. The tests read them all, so no built program does.
fn read<T: for<'d> Deserialize<'d>>(text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("data/programme: {error}"))
}

#[cfg(test)]
mod tests {
    use domain::tables::Tables;

    use super::*;

    #[test]
    fn both_languages_have_every_theme_and_track_in_the_order_of_the_tables() {
        let document = shipped();
        let themes: Vec<_> = Tables::real().themes.iter().map(|theme| theme.code.to_string()).collect();
        let tracks: Vec<_> = Tables::real().tracks.iter().map(|track| track.code.to_string()).collect();
        for texts in [&document.da, &document.en] {
            assert_eq!(texts.themes.iter().map(|t| t.code.clone()).collect::<Vec<_>>(), themes);
            assert_eq!(texts.tracks.iter().map(|t| t.code.clone()).collect::<Vec<_>>(), tracks);
        }
    }
}
