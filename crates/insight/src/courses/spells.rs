use super::day::{Day, NEVER, date, number};
use crate::course::{CountsAs, Spell};

/// The spells of all courses: one long column for each of their three sides, in which every course has its stretch.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spells {
    /// Where a course's stretch begins and ends.
    stretch: Vec<(u32, u32)>,
    from: Vec<Day>,
    known_until: Vec<Day>,
    counts_as: Vec<CountsAs>,
    /// Each course's newest spell, beside which none holds: what most figures ask for is read from here alone.
    newest: Vec<Newest>,
    idle: usize,
}

/// The spell that begins last, if every other has ended before; else it never began.
#[derive(Debug, Clone, Copy)]
struct Newest {
    from: Day,
    known_until: Day,
    counts_as: CountsAs,
}

impl Spells {
    pub fn push(&mut self, spells: &[Spell]) {
        let stretch = self.append(spells);
        self.stretch.push(stretch);
        self.newest.push(Newest::of(spells));
    }

    /// In their old stretch if they fit, else at the end: what they leave behind lies idle until all is laid anew.
    pub fn replace(&mut self, row: usize, spells: &[Spell]) {
        let (begin, end) = self.stretch[row];
        self.newest[row] = Newest::of(spells);
        if spells.len() > (end - begin) as usize {
            self.stretch[row] = self.append(spells);
            self.idle += (end - begin) as usize;
            return;
        }
        for (place, spell) in (begin as usize..).zip(spells) {
            self.from[place] = number(spell.from);
            self.known_until[place] = number(spell.known_until);
            self.counts_as[place] = spell.counts_as;
        }
        self.stretch[row] = (begin, begin + length(spells));
    }

    fn append(&mut self, spells: &[Spell]) -> (u32, u32) {
        let begin = u32::try_from(self.from.len()).unwrap_or(u32::MAX);
        for spell in spells {
            self.from.push(number(spell.from));
            self.known_until.push(number(spell.known_until));
            self.counts_as.push(spell.counts_as);
        }
        (begin, begin + length(spells))
    }

    /// Places that no stretch holds any more.
    pub fn idle(&self) -> usize {
        self.idle
    }

    pub fn of(&self, row: usize) -> Vec<Spell> {
        self.each(row)
            .map(|(from, until, counts_as)| Spell { from: date(from), known_until: date(until), counts_as })
            .collect()
    }

    /// The first way back from `occurred` on; [`NEVER`] if there is none.
    #[inline]
    pub fn back(&self, row: usize, occurred: Day) -> (Day, CountsAs) {
        let mut back = (NEVER, CountsAs::Out);
        for (from, _, counts_as) in self.each(row) {
            if from >= occurred && from < back.0 && counts_as != CountsAs::Out {
                back = (from, counts_as);
            }
        }
        back
    }

    /// The last day of which any spell tells something.
    #[inline]
    pub fn known_until(&self, row: usize) -> Option<Day> {
        let (begin, end) = self.stretch[row];
        self.known_until[begin as usize..end as usize].iter().max().copied()
    }

    /// What is done on a day: the first of the ways back, then being out; none if nobody knows.
    #[inline]
    pub fn on(&self, row: usize, day: Day) -> Option<CountsAs> {
        let newest = self.newest[row];
        if newest.from <= day {
            return (day <= newest.known_until).then_some(newest.counts_as);
        }
        let mut ways = 0_u8;
        for (from, until, counts_as) in self.each(row) {
            ways |= u8::from(from <= day && day <= until) << counts_as as u8;
        }
        CountsAs::ALL.into_iter().find(|way| ways & (1 << *way as u8) != 0)
    }

    /// Whether any way back holds on a day.
    #[inline]
    pub fn is_back_on(&self, row: usize, day: Day) -> bool {
        self.each(row).any(|(from, until, way)| way != CountsAs::Out && from <= day && day <= until)
    }

    #[inline]
    fn each(&self, row: usize) -> impl Iterator<Item = (Day, Day, CountsAs)> {
        let (begin, end) = self.stretch[row];
        let stretch = begin as usize..end as usize;
        let ends = self.from[stretch.clone()].iter().zip(&self.known_until[stretch.clone()]);
        ends.zip(&self.counts_as[stretch]).map(|((from, until), counts_as)| (*from, *until, *counts_as))
    }
}

impl Newest {
    fn of(spells: &[Spell]) -> Self {
        let newest = spells.iter().max_by_key(|spell| spell.from);
        let alone = newest.filter(|newest| {
            spells.iter().filter(|spell| spell.known_until >= newest.from).all(|spell| spell == *newest)
        });
        alone.map_or(Self { from: NEVER, known_until: NEVER, counts_as: CountsAs::Out }, |newest| Self {
            from: number(newest.from),
            known_until: number(newest.known_until),
            counts_as: newest.counts_as,
        })
    }
}

fn length(spells: &[Spell]) -> u32 {
    u32::try_from(spells.len()).unwrap_or(u32::MAX)
}
