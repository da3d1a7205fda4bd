//! What every public site tells of itself: help, accessibility, how data are cared for.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{Html, Redirect};
use axum::routing::get;
use domain::installation::Part;
use store::programme::{Facts, invitation};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/help", get(help))
        .route("/accessibility", get(accessibility))
        // The short address that the agency for digital government asks of every public site.
        .route("/was", get(statement))
        .route("/privacy", get(privacy))
}

#[derive(Template)]
#[template(path = "about/about.html")]
struct About {
    page: Page,
    l: Locale,
    lead: &'static str,
    parts: Vec<&'static str>,
    /// Whom to ask: the programme's secretariat. Without the programme those near at hand.
    contact: Option<Facts>,
    /// The official statement, on the page about accessibility and once there is one.
    statement: Option<String>,
}

/// Short answers for each kind of reader, and whom to ask.
pub async fn help(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let parts = &[
        (Some(Part::Casework), "young"),
        (Some(Part::Casework), "school"),
        (Some(Part::Casework), "municipality"),
        (Some(Part::Programme), "partnership"),
        (None, "sign-in"),
    ];
    drawn(&app, &visitor, "help", parts).await
}

/// The accessibility statement.
pub async fn accessibility(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let parts = &[(None, "standard"), (None, "tested"), (None, "gaps"), (None, "complaint")];
    drawn(&app, &visitor, "accessibility", parts).await
}

/// Leads to the official statement, or while the operator has none to the page that says so.
pub async fn statement(State(app): State<App>) -> Redirect {
    Redirect::to(app.accessibility_statement.as_deref().unwrap_or("/accessibility"))
}

/// How data are cared for: what is kept, for whom, and which cookies there are.
pub async fn privacy(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let casework = Some(Part::Casework);
    let parts = &[
        (None, "controller"),
        (None, "kept"),
        (casework, "seen"),
        (casework, "figures"),
        (None, "cookies"),
        (None, "rights"),
    ];
    drawn(&app, &visitor, "privacy", parts).await
}

async fn drawn(
    app: &App,
    visitor: &Visitor,
    lead: &'static str,
    parts: &[(Option<Part>, &'static str)],
) -> Result<Html<String>, Fault> {
    let contact = if app.store.runs(Part::Programme) {
        Some(invitation(app.store.reading()).await?.document.facts)
    } else {
        None
    };
    let told = parts.iter().filter(|(part, _)| app.store.parts().has_any(*part));
    let parts = told.map(|(_, code)| *code).collect();
    let l = visitor.l;
    let statement = app.accessibility_statement.as_deref().filter(|_| lead == "accessibility");
    let statement = statement.map(str::to_owned);
    draw(&About { statement, page: visitor.page(l.coded("about-title", lead)), l, lead, parts, contact })
}

impl About {
    fn tells_of_statement(&self) -> bool {
        self.lead == "accessibility"
    }

    fn told(&self) -> String {
        let code = self.l.code_for(self.page.parts, "about-lead", self.lead);
        self.l.coded("about-lead", code).into_owned()
    }

    fn heading(&self, part: &str) -> String {
        self.l.coded("about-heading", format!("{}-{part}", self.lead)).into_owned()
    }

    fn text(&self, part: &str) -> String {
        let code = format!("{}-{part}", self.lead);
        let code = self.l.code_for(self.page.parts, "about-text", &code);
        self.l.coded("about-text", code).into_owned()
    }
}
