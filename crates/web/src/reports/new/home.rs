//! Where the pupil lives: one of the municipalities that take the institution's reports, or another, which is typed and
//! gets a clear answer.

use domain::tables::{Municipality, Tables};
use domain::text::folded;
use store::directory::Organisation;
use store::reports::{Foresight, NotReceived};

use crate::parts::forms::Filled;
use crate::visitor::Visitor;

/// The list of municipalities that take the institution's reports.
const CHOSEN: &str = "home_municipality";
/// The name of another one.
const TYPED: &str = "home_other";

/// Settles the answer: a name that was typed becomes the municipality it names.
pub fn settle(visitor: &Visitor, form: &mut Filled, foresight: &Foresight<'_>) {
    let (l, tables) = (visitor.l, visitor.app.tables);
    if form.value(TYPED).is_empty() {
        // Without a partner there is no list to choose from.
        if form.value(CHOSEN).is_empty() && !foresight.reaches_somebody() {
            form.refuse(TYPED, l.t("report-home-unwritten"));
        }
        return;
    }
    let Some(named) = named(tables, form.value(TYPED)) else {
        form.refuse(TYPED, l.t("report-home-unknown"));
        return;
    };
    let code = named.code.to_string();
    if form.value(CHOSEN).is_empty() || form.value(CHOSEN) == code {
        form.fill(CHOSEN, code);
    } else {
        form.refuse(TYPED, l.t("report-home-two"));
    }
}

/// Says at once, beside all else that is wrong, when the municipality doesn't take the institution's reports.
pub fn refuse(visitor: &Visitor, form: &mut Filled, foresight: &Foresight<'_>) {
    let Ok(home) = visitor.app.tables.municipality(form.value(CHOSEN)) else { return };
    if form.mistake(TYPED).is_some() {
        return;
    }
    if let Err(refused) = foresight.may_report(home.code) {
        refuse_for(visitor, form, &refused);
    }
}

/// Where to turn instead.
pub fn refuse_for(visitor: &Visitor, form: &mut Filled, refused: &NotReceived) {
    let (key, municipality) = match refused {
        NotReceived::NotAMember { municipality } => ("report-not-a-member", municipality),
        NotReceived::NoRelation { municipality } => ("report-no-relation", municipality),
        _ => return,
    };
    let told = visitor.l.with1(key, "municipality", visitor.municipality(*municipality));
    form.refuse(TYPED, told);
}

/// A municipality that isn't on the list stands in the other field, by its name.
pub fn put_in_place(visitor: &Visitor, form: &mut Filled, partners: &[Organisation]) {
    let chosen = form.value(CHOSEN).to_owned();
    if chosen.is_empty() || partners.iter().any(|partner| partner.code == chosen) {
        if form.mistake(TYPED).is_none() && !chosen.is_empty() {
            form.fill(TYPED, "");
        }
        return;
    }
    if let Ok(home) = visitor.app.tables.municipality(&chosen) {
        form.fill(CHOSEN, "");
        form.fill(TYPED, home.full_name(visitor.l.language()));
    }
}

/// The municipality of a name, with or without "Kommune".
fn named<'t>(tables: &'t Tables, typed: &str) -> Option<&'t Municipality> {
    let typed = folded(typed);
    tables.municipalities.iter().find(|it| {
        [it.name.as_str(), it.title.as_str(), &format!("{} municipality", it.name), &it.code.to_string()]
            .iter()
            .any(|name| folded(name) == typed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_known_by_its_name_as_people_write_it() {
        let code = |typed: &str| named(Tables::real(), typed).map(|it| it.code.to_string());
        for typed in ["Aarhus", " aarhus  kommune", "AARHUS KOMMUNE", "Aarhus Municipality", "0751"] {
            assert_eq!(code(typed).as_deref(), Some("0751"), "{typed}");
        }
        assert_eq!(code("Hogwarts"), None);
    }
}
