//! What was hidden for an early proof may have become needless by a later one.

use std::cmp::Reverse;

use super::protect::Plan;

/// Shows again, largest first, each count that was hidden only to protect others, if every proof that leans on it can be made
/// from what stays hidden.
pub(super) fn unhide_what_no_proof_needs(plan: &mut Plan<'_>) {
    let mut added: Vec<usize> = (0..plan.added.len()).filter(|&cell| plan.added[cell]).collect();
    added.sort_by_key(|&cell| Reverse(plan.counts.values()[cell]));
    let mut leaning = leaning_on(plan);
    for cell in added {
        plan.hidden[cell] = false;
        let proofs = std::mem::take(&mut leaning[cell]);
        if let Some(others) = other_proofs(plan, cell, &proofs) {
            for (proof, cells) in others {
                for &new in &cells {
                    leaning[new].push(proof);
                }
                plan.proofs[proof].1 = cells;
            }
            plan.added[cell] = false;
        } else {
            plan.hidden[cell] = true;
            leaning[cell] = proofs;
        }
    }
}

/// For each cell, the proofs in which it stands.
fn leaning_on(plan: &Plan<'_>) -> Vec<Vec<usize>> {
    let mut leaning = vec![Vec::new(); plan.hidden.len()];
    for (proof, (_, cells)) in plan.proofs.iter().enumerate() {
        for &cell in cells {
            leaning[cell].push(proof);
        }
    }
    leaning
}

/// A proof that costs nothing in place of each of `proofs` that still holds `without`; none if one has none.
fn other_proofs(plan: &Plan<'_>, without: usize, proofs: &[usize]) -> Option<Vec<(usize, Vec<usize>)>> {
    proofs
        .iter()
        .filter(|&&proof| plan.proofs[proof].1.contains(&without))
        .map(|&proof| Some((proof, plan.cheapest_proof(plan.proofs[proof].0, 1)?)))
        .collect()
}
