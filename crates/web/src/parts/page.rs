//! The frame of every page: header, plank line, menu, breadcrumb, footer. The markup is in `page.html`.

use std::borrow::Cow;

use domain::installation::{Part, Parts};

use crate::texts::Locale;

/// What the frame of a page shows; the page's own part goes into the template's `content` block.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The language of the page.
    pub l: Locale,
    /// The heading as the browser's tab shows it, without the product's name.
    pub title: Cow<'static, str>,
    /// Who is signed in, if anybody.
    pub viewer: Option<Viewer>,
    /// The menu of this viewer, in order.
    pub menu: Vec<MenuLink>,
    /// The way here, the page itself last.
    pub crumbs: Vec<Crumb>,
    /// Whom the page is drawn for.
    pub ground: Ground,
    /// Whether the header has the search field: only for those with cases.
    pub search: bool,
    /// Whether a form came back with errors; the title then begins with that.
    pub has_errors: bool,
    /// Path of this page, to which the change of language returns.
    pub path: String,
    /// The day that the demo is set to; none outside the demo.
    pub demo_day: Option<jiff::civil::Date>,
    /// The parts of the product that run here: pages lead to no other.
    pub parts: Parts,
}

/// The person signed in, as the header names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Name in full.
    pub name: String,
    /// Role in a word, as "vejleder".
    pub role: String,
    /// Organisation, as "Nordlund Kommune".
    pub organisation: String,
    /// Unit or number beneath it, as "Kommunal ungeindsats (KUI)".
    pub unit: String,
}

/// One place in the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLink {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub label: Cow<'static, str>,
    /// Whether the page is this place or lies under it.
    pub current: bool,
    /// How many wait there, if that is told.
    pub count: Option<u64>,
    /// Icon of the sprite, which only the young person's menu shows.
    pub icon: &'static str,
}

/// One step of the way to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Where it leads; none for the page itself.
    pub href: Option<String>,
    /// Its name.
    pub label: Cow<'static, str>,
}

/// Whom a page is drawn for; decides ground, size of text and the kind of menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ground {
    /// Professionals at work: white sheet, row of links as menu.
    #[default]
    Work,
    /// The young person and the guardian: warm paper, cards, four places in a bottom bar on a phone.
    Young,
    /// Everyone, signed in or not: public links in the header, no menu row.
    Public,
    /// Sign-in and other small steps on warm paper.
    Paper,
}

impl Page {
    /// A page with a title, to which the caller adds what it has.
    pub fn new(l: Locale, title: impl Into<Cow<'static, str>>) -> Self {
        Self { l, title: title.into(), path: "/".to_owned(), ..Self::default() }
    }

    /// Whether the partnership's pages are here.
    pub fn runs_programme(&self) -> bool {
        self.parts.has(Part::Programme)
    }

    /// Whether reports and cases are here.
    pub fn runs_casework(&self) -> bool {
        self.parts.has(Part::Casework)
    }

    /// The key of a text, in the words for the parts that run here.
    pub fn key(&self, key: &str) -> String {
        self.l.key_for(self.parts, key)
    }

    /// A text in the words for the parts that run here.
    pub fn words(&self, key: &str) -> Cow<'static, str> {
        self.l.t(&self.key(key))
    }

    /// The text of the browser's tab.
    pub fn tab_title(&self) -> String {
        let title = format!("{} · Ungebro", self.title);
        if self.has_errors {
            self.l.with1("page-title-with-errors", "title", title).into_owned()
        } else {
            title
        }
    }

    /// Class of `<body>`.
    pub fn body_class(&self) -> &'static str {
        match self.ground {
            Ground::Work => "work",
            Ground::Young => "young paper",
            Ground::Public => "public",
            Ground::Paper => "public paper",
        }
    }

    /// Whether the young person's menu, with icons, is shown.
    pub fn is_young(&self) -> bool {
        self.ground == Ground::Young
    }

    /// Whether the header carries the public links: nobody is signed in.
    pub fn is_public(&self) -> bool {
        matches!(self.ground, Ground::Public | Ground::Paper)
    }

    /// The same page in the other language.
    pub fn other_language(&self) -> String {
        let mut address = url::form_urlencoded::Serializer::for_suffix(String::from("/language?"), 10);
        address.append_pair("to", self.l.other().code()).append_pair("back", &self.path);
        address.finish()
    }
}

impl MenuLink {
    /// A place in the menu.
    pub fn new(href: impl Into<String>, label: impl Into<Cow<'static, str>>) -> Self {
        Self { href: href.into(), label: label.into(), current: false, count: None, icon: "home" }
    }

    /// Tells how many wait there.
    #[must_use]
    pub fn count(mut self, count: u64) -> Self {
        self.count = Some(count);
        self
    }

    /// Gives it an icon of the sprite.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.icon = icon;
        self
    }

    /// Marks it as where the reader is.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

impl Crumb {
    /// A step that leads back.
    pub fn to(href: impl Into<String>, label: impl Into<Cow<'static, str>>) -> Self {
        Self { href: Some(href.into()), label: label.into() }
    }

    /// The page itself.
    pub fn here(label: impl Into<Cow<'static, str>>) -> Self {
        Self { href: None, label: label.into() }
    }
}
