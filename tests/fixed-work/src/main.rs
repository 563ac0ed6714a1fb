//! Counts the instructions of fixed work and holds them to `budget.toml`: `cargo run --profile counted -p fixed-work`.
//!
//! Ends with 1 where an operation takes more than three per cent beyond its budget, and where a slowdown that was put in
//! on purpose would not be noticed. `KREDS_WRITE_GOLDEN=1` writes the counts down as the new budget. On processors that
//! callgrind shows otherwise than those the budget was counted on, it says so and counts nothing.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "its table is for the terminal")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use fixed_work::{
    Budget, Counted,
    budget::Excess,
    watched::{self, WORK},
};

type Trouble = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [WORK] => watched::work(),
        [WORK, operation, times] => watched::repeat(operation, times.parse().unwrap_or_default()),
        _ if !is_countable() => {
            println!("not counted: the budget is that of x86-64 with AVX2");
            Ok(true)
        }
        _ => held_to_the_budget(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::from(2)
        }
    }
}

/// The curve is computed with what the processor has.
fn is_countable() -> bool {
    #[cfg(target_arch = "x86_64")]
    return std::arch::is_x86_feature_detected!("avx2");
    #[cfg(not(target_arch = "x86_64"))]
    return false;
}

fn held_to_the_budget() -> Result<bool, Trouble> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("budget.toml");
    let program = env::current_exe()?;
    let counted = watched::count(&program, program.parent().unwrap_or(Path::new(".")))?;
    let compiler = compiler()?;
    if env::var_os("KREDS_WRITE_GOLDEN").is_some() {
        write(&place, &Budget::of(counted, &compiler))?;
        return Ok(true);
    }
    let budget: Budget = toml::from_str(&fs::read_to_string(place)?)?;
    show(&budget, &counted, &compiler);
    let excess = budget.exceeded_by(&counted, &compiler);
    for Excess { name, allowed, counted } in &excess {
        println!("{name}: {counted} where the budget has {allowed}");
    }
    let is_noticed = slowdown_is_noticed(&budget, counted, &compiler);
    if !is_noticed {
        println!("check_badge: reading the text three times over would not be noticed");
    }
    Ok(excess.is_empty() && is_noticed)
}

/// A check that reads its text three times more than it must: the gate has to see that.
fn slowdown_is_noticed(budget: &Budget, mut counted: Counted, compiler: &str) -> bool {
    let slow = counted.instructions.get("check_badge_slowly").copied().unwrap_or_default();
    counted.instructions.insert("check_badge".to_owned(), slow);
    budget.exceeded_by(&counted, compiler).iter().any(|excess| excess.name == "check_badge")
}

fn show(budget: &Budget, counted: &Counted, compiler: &str) {
    println!("counted with {compiler}, the budget with {}", budget.compiler);
    let tables = [(&budget.instructions, &counted.instructions), (&budget.allocations, &counted.allocations)];
    for (allowed, counted) in tables {
        for (name, counted) in counted {
            println!("{name:<20} {counted:>12} {:>12}", allowed.get(name).copied().unwrap_or_default());
        }
    }
}

/// The head of the file stays as it is.
fn write(place: &PathBuf, budget: &Budget) -> Result<(), Trouble> {
    let old = fs::read_to_string(place).unwrap_or_default();
    let head: String =
        old.lines().take_while(|line| line.starts_with('#')).flat_map(|line| [line, "\n"]).collect();
    Ok(fs::write(place, format!("{head}\n{}", toml::to_string(budget)?))?)
}

fn compiler() -> Result<String, Trouble> {
    let said = Command::new("rustc").arg("--version").output()?;
    Ok(String::from_utf8(said.stdout)?.trim().to_owned())
}
