//! The chain over journal and trace: each entry's digest covers the one before, keyed with the key file.
//!
//! Who can write to the database but has no key can't make a digest; who has both still can't cut off the end unseen,
//! because the head is also kept outside the database (`DIR/trace-head`).

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::table::{chain, journal, reads};
use crate::StoreFault;
use crate::crypt::Keys;

/// Rows read at a time while verifying.
const PAGE: u64 = 2_000;

/// A place in the chain with its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry.
    pub last: i64,
    /// Its digest.
    pub digest: Vec<u8>,
}

impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ", self.last)?;
        self.digest.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::str::FromStr for Head {
    type Err = NotAHead;

    fn from_str(text: &str) -> Result<Self, NotAHead> {
        let (last, digest) = text.trim().split_once(' ').ok_or(NotAHead)?;
        let pairs = digest.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
        let digest = pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect::<Option<Vec<u8>>>();
        Ok(Self { last: last.parse().map_err(|_| NotAHead)?, digest: digest.ok_or(NotAHead)? })
    }
}

/// A note that is no head of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the note of the trace's head must be a number and a digest in hexadecimal")]
pub struct NotAHead;

/// The first thing wrong with the chain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The entry isn't what was written at its place: altered, or moved there from another place.
    #[error("entry {0} was altered or is out of its place")]
    Altered(i64),
    /// The entry is gone.
    #[error("entry {0} was removed")]
    Removed(i64),
    /// The chain ends before its head.
    #[error("the chain was cut off: entries {0} to {1} are gone")]
    CutOff(i64, i64),
    /// The head in the database isn't the chain's last entry.
    #[error("the head of the chain doesn't fit its last entry {0}")]
    Head(i64),
    /// The head kept outside the database doesn't fit the chain.
    #[error("entry {0} isn't the one noted outside the database: the chain was written anew")]
    Outside(i64),
}

/// The head as the database has it.
pub async fn head(db: &impl ConnectionTrait) -> Result<Head, StoreFault> {
    let row = chain::Entity::find_by_id(1).one(db).await?;
    let row = row.ok_or_else(|| StoreFault::Unknown("the chain has no head".into()))?;
    Ok(Head { last: row.last, digest: row.digest })
}

/// Walks the whole chain and names the first entry that is altered, removed, moved or cut off. Others may write meanwhile:
/// the walk ends at the head that it found.
///
/// `outside` is the head noted outside the database, if there is one. Returns the number of entries.
///
/// # Errors
/// A [`StoreFault`]; what is wrong with the chain is the inner result.
pub async fn verify(
    db: &impl ConnectionTrait,
    keys: &Keys,
    outside: Option<&Head>,
) -> Result<Result<i64, Broken>, StoreFault> {
    // In this order, since the head follows each commit: what is written meanwhile never lies beyond the head.
    let end = end(db).await?;
    let head = head(db).await?;
    let mut digest = Vec::new();
    let mut last = 0;
    while last < head.last {
        let until = head.last.min(last + i64::try_from(PAGE).unwrap_or(i64::MAX));
        let links = links_between(db, last, until).await?;
        if links.is_empty() {
            break;
        }
        for link in links {
            if link.seq() != last + 1 {
                return Ok(Err(Broken::Removed(last + 1)));
            }
            let expected = link.digest_after(keys, &digest);
            if expected != link.digest() {
                return Ok(Err(Broken::Altered(link.seq())));
            }
            last = link.seq();
            digest = expected;
            if outside.is_some_and(|noted| noted.last == last && noted.digest != digest) {
                return Ok(Err(Broken::Outside(last)));
            }
        }
    }
    let known = outside.map_or(head.last, |noted| noted.last.max(head.last));
    Ok(match last {
        _ if last < end.min(head.last) => Err(Broken::Removed(last + 1)),
        _ if end > head.last => Err(Broken::Head(end)),
        _ if last < known => Err(Broken::CutOff(last + 1, known)),
        _ if last > 0 && digest != head.digest => Err(Broken::Head(last)),
        _ => Ok(last),
    })
}

/// The place of the last entry or reading that there is.
async fn end(db: &impl ConnectionTrait) -> Result<i64, StoreFault> {
    let entry = journal::Entity::find().order_by_desc(journal::Column::Seq).one(db).await?;
    let reading = reads::Entity::find().order_by_desc(reads::Column::Seq).one(db).await?;
    Ok(entry.map_or(0, |row| row.seq).max(reading.map_or(0, |row| row.seq)))
}

enum Link {
    Entry(journal::Model),
    Reading(reads::Model),
}

impl Link {
    fn seq(&self) -> i64 {
        match self {
            Self::Entry(row) => row.seq,
            Self::Reading(row) => row.seq,
        }
    }

    fn digest(&self) -> &[u8] {
        match self {
            Self::Entry(row) => &row.digest,
            Self::Reading(row) => &row.digest,
        }
    }

    fn digest_after(&self, keys: &Keys, previous: &[u8]) -> Vec<u8> {
        match self {
            Self::Entry(row) => digest_of_entry(keys, previous, row),
            Self::Reading(row) => digest_of_reading(keys, previous, row),
        }
    }
}

/// The entries and readings after `last` and up to `until`, in the order of the chain.
async fn links_between(db: &impl ConnectionTrait, last: i64, until: i64) -> Result<Vec<Link>, StoreFault> {
    let entries = journal::Entity::find()
        .filter(journal::Column::Seq.gt(last))
        .filter(journal::Column::Seq.lte(until))
        .order_by_asc(journal::Column::Seq)
        .all(db)
        .await?;
    let readings = reads::Entity::find()
        .filter(reads::Column::Seq.gt(last))
        .filter(reads::Column::Seq.lte(until))
        .order_by_asc(reads::Column::Seq)
        .limit(PAGE)
        .all(db)
        .await?;
    let mut links: Vec<Link> =
        entries.into_iter().map(Link::Entry).chain(readings.into_iter().map(Link::Reading)).collect();
    links.sort_by_key(Link::seq);
    Ok(links)
}

/// The digest of an entry that follows `previous`: covers every column.
pub(super) fn digest_of_entry(keys: &Keys, previous: &[u8], row: &journal::Model) -> Vec<u8> {
    let mut bytes = Canonical::new("entry", row.seq, row.at);
    bytes.text(&row.kind).text(&row.actor_kind).number(row.actor_id).number(row.organisation_id);
    bytes.optional(row.role.as_deref()).number(row.case_id).number(row.report_id);
    bytes.number(row.municipality_id).number(row.institution_id).optional(row.subject.as_deref());
    bytes.text(&row.facts).bytes(row.sealed.as_deref());
    keys.link(previous, &bytes.0).to_vec()
}

/// The digest of a reading that follows `previous`: covers every column.
pub(super) fn digest_of_reading(keys: &Keys, previous: &[u8], row: &reads::Model) -> Vec<u8> {
    let mut bytes = Canonical::new("reading", row.seq, row.at);
    bytes.text(&row.actor_kind).number(row.actor_id).number(row.organisation_id);
    bytes.optional(row.role.as_deref()).text(&row.ground).text(&row.page).text(&row.subjects);
    keys.link(previous, &bytes.0).to_vec()
}

/// One way only to write a row as bytes: every field with its length, absence apart from emptiness.
struct Canonical(Vec<u8>);

impl Canonical {
    fn new(table: &str, seq: i64, at: i64) -> Self {
        let mut bytes = Self(Vec::with_capacity(256));
        bytes.text(table).number(Some(seq)).number(Some(at));
        bytes
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(Some(text.as_bytes()))
    }

    fn optional(&mut self, text: Option<&str>) -> &mut Self {
        self.bytes(text.map(str::as_bytes))
    }

    fn number(&mut self, number: Option<i64>) -> &mut Self {
        self.bytes(number.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice))
    }

    fn bytes(&mut self, bytes: Option<&[u8]>) -> &mut Self {
        match bytes {
            None => self.0.push(0),
            Some(bytes) => {
                self.0.push(1);
                self.0.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
                self.0.extend_from_slice(bytes);
            }
        }
        self
    }
}
