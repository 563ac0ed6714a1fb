//! A badge as it goes out: whole, or without the parts that nobody asked for or that the learner keeps back.

use std::collections::BTreeSet;

use schemas::{
    credential::{AchievementCredential, Detail},
    stage::Verified,
};

use crate::{badges::Badge, checked::Checked, trouble::Trouble};

/// What the learner wants of the parts that may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// No more than is asked for.
    #[default]
    AsAsked,
    /// These and no others.
    Only(BTreeSet<Detail>),
    /// What is asked for, without these.
    Without(BTreeSet<Detail>),
}

/// A badge that can go out.
pub struct Cut {
    /// What others see.
    pub badge: Verified<AchievementCredential>,
    /// What is left out, if anything can be.
    pub left_out: Option<BTreeSet<Detail>>,
}

/// Why a badge does not go out as the learner wants it.
#[derive(Debug, PartialEq, Eq)]
pub enum NotCut {
    /// Its signature covers all of it.
    Indivisible,
    /// Its issuer wants this to be shown always.
    MustStay(Detail),
    /// What is left is not what is asked for.
    AskedFor,
    /// This program made something that it does not take itself.
    NotSound,
}

impl Cut {
    /// The form without what is not wanted; `asked` is what somebody asks for, everything where nobody does.
    pub fn of(form: &Checked, wish: &Wish, asked: &BTreeSet<Detail>) -> Result<Self, NotCut> {
        let Some(divisible) = form.divisible() else {
            return match wish {
                Wish::AsAsked => Ok(Cut { badge: form.whole().clone(), left_out: None }),
                Wish::Only(_) | Wish::Without(_) => Err(NotCut::Indivisible),
            };
        };
        let free = divisible.details();
        if let Wish::Without(unwanted) = wish {
            let says = |detail: &Detail| detail.places().iter().any(|place| divisible.has(place));
            let stays = unwanted.difference(&free).find(|detail| says(detail));
            stays.map_or(Ok(()), |detail| Err(NotCut::MustStay(*detail)))?;
        }
        let is_left_out = |detail: &Detail| match wish {
            Wish::AsAsked => !asked.contains(detail),
            Wish::Only(wanted) => !wanted.contains(detail),
            Wish::Without(unwanted) => unwanted.contains(detail) || !asked.contains(detail),
        };
        let left_out: BTreeSet<Detail> = free.into_iter().filter(is_left_out).collect();
        let badge = divisible.leaving_out(&left_out).map_err(|_| NotCut::NotSound)?;
        Ok(Cut { badge, left_out: Some(left_out) })
    }

    /// The same where nobody asks for anything in particular.
    pub fn unasked(form: &Checked, wish: &Wish) -> Result<Self, NotCut> {
        Cut::of(form, wish, &BTreeSet::from(Detail::ALL))
    }
}

impl NotCut {
    /// The trouble with this badge.
    pub fn with(&self, badge: &Badge) -> Trouble {
        let trouble = match self {
            NotCut::Indivisible => Trouble::refused("badge_indivisible"),
            NotCut::MustStay(detail) => {
                Trouble::refused("part_must_stay").with_sentence("name", format!("detail-{detail}"))
            }
            NotCut::AskedFor => Trouble::refused("part_asked_for"),
            NotCut::NotSound => Trouble::refused("badge_unreadable"),
        };
        trouble.with("badge", badge.name())
    }
}
