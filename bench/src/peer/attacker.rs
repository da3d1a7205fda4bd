//! Who attacks a protected table from outside, with a solver that shares no code with the gate: `attacker.py`.

use std::path::{Path, PathBuf};
use std::process::Command;

use insight::gate::Limits;

use crate::Outcome;
use crate::world::table::NODES;

/// How many small counts are bounded more closely than they may be by what is shown: every cell in order, none where it is
/// hidden. Of the true `values` the attacker is told only which are small.
pub fn exposed(
    python: &Path,
    folder: &Path,
    shown: &[Option<u32>],
    values: &[u32],
    limits: Limits,
) -> Outcome<usize> {
    std::fs::create_dir_all(folder)?;
    let number = |count: &Option<u32>| count.map_or(Ok(-1), i32::try_from);
    let shown: Vec<i32> = shown.iter().map(number).collect::<Result<_, _>>()?;
    let small = (0_i32..).zip(values).filter(|(_, count)| limits.is_small(**count)).map(|(cell, _)| cell);
    write(&folder.join("shown.i4"), shown)?;
    write(&folder.join("small.i4"), small)?;
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/peer/attacker.py");
    let mut command = Command::new(python);
    command.arg(script).arg(folder).args(NODES.map(|many| many.to_string()));
    let output = command.output().map_err(|error| format!("{}: {error}", python.display()))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    // The solver names itself first.
    let said = String::from_utf8(output.stdout)?;
    Ok(said.lines().last().unwrap_or_default().parse()?)
}

fn write(file: &Path, numbers: impl IntoIterator<Item = i32>) -> Outcome<()> {
    let bytes: Vec<u8> = numbers.into_iter().flat_map(i32::to_le_bytes).collect();
    Ok(std::fs::write(file, bytes)?)
}
