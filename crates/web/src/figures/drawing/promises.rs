//! Whether what was agreed with each partner is kept.

use domain::clocks::Promise;
use insight::indicator::{Answer, Indicator, Line};

use super::clocks::rule_of;
use super::{Asked, Figure, Locale, Row, count, figure, heads, number_of_people};
use crate::trials::start_address;

/// Each promise to each partner, with those for whom it wasn't kept: a table, since two names make a label too long for a
/// drawing. None where nothing is promised.
pub fn promises(
    l: Locale,
    asked: &Asked,
    answer: &Answer,
    partner_name: impl Fn(&str) -> String,
    rule_name: impl Fn(&str) -> String,
) -> Option<Figure> {
    let promised =
        |line: &&Line| line.group != "all" && count(line.of) > 0 && Promise::behind(rule_of(line)).is_some();
    let lines: Vec<&Line> = answer.lines.iter().filter(promised).collect();
    let first = lines.first()?;
    let name = |line: &Line| format!("{}: {}", partner_name(&line.group), rule_name(rule_of(line)));
    let rows = lines.iter().map(|line| {
        let (kept, of) = (count(line.persons), count(line.of));
        let alone = Asked { partner: line.group.clone(), ..asked.clone() };
        let late = format!("{}.late", rule_of(line));
        Row {
            name: name(line),
            people: Some(number_of_people(of - kept, alone.people(Indicator::ContactInTime.id(), &late))),
            cells: vec![
                l.number(kept),
                line.value.map_or_else(|| l.t("figure-none").into_owned(), |share| l.percent(share, 0)),
            ],
        }
    });
    let counted = format!("{}.{}", Indicator::ContactInTime.id(), rule_of(first));
    Some(Figure {
        lead: l.t("figure-promises-lead").into_owned(),
        heads: heads(l, &["promise", "departed", "met", "share-met"]),
        rows: rows.collect(),
        trial: start_address(&asked.municipality, &counted, &first.group, &asked.kind),
        ..figure(l, asked, "promises", Indicator::ContactInTime)
    })
}
