//! What comes at the same time shares a transaction, and each hears of itself alone.

use issuer::{
    editions::{self, ClaimError},
    offers::{self, RedeemError},
    store::{EditionForm, HandOut, OfferId},
};

use crate::{claims::holder, library::Library};

impl Library {
    /// A token for each of these offers.
    async fn tokens<const COUNT: usize>(&self, offers: [i64; COUNT]) -> [String; COUNT] {
        let mut tokens = Vec::new();
        for offer in offers {
            tokens.push(self.redeem(&self.code_of(OfferId(offer)), None).await.unwrap());
        }
        tokens.try_into().unwrap()
    }
}

#[tokio::test]
async fn each_gets_its_own_badge_in_the_order_of_the_claims() {
    let library = Library::with_awards(HandOut::Slip).await;
    let tokens = library.tokens([3, 1, 2]).await;
    let claims: Vec<_> = (1..)
        .zip(&tokens)
        .map(|(seed, token)| library.claim_with(token, EditionForm::Jwt, &holder(seed)))
        .collect();
    let claimed = editions::claim_all(&library.issuer, &claims).await;
    for (claim, edition) in claims.iter().zip(claimed) {
        let badge = library.verified(&edition.unwrap().jwt).await;
        assert_eq!(badge.claims().credential_subject.id.as_ref().unwrap().as_str(), claim.holder.as_str());
    }
}

#[tokio::test]
async fn of_two_keys_at_once_one_collects() {
    let library = Library::with_awards(HandOut::Slip).await;
    let tokens = library.tokens([1, 1]).await;
    let claims = [1, 2]
        .map(|seed| library.claim_with(&tokens[usize::from(seed) - 1], EditionForm::Jwt, &holder(seed)));
    let claimed = editions::claim_all(&library.issuer, &claims).await;
    assert!(matches!(claimed.as_slice(), [Ok(_), Err(ClaimError::OtherHolder)]), "{claimed:?}");
}

#[tokio::test]
async fn both_forms_asked_for_at_once_are_of_one_edition() {
    let library = Library::with_awards(HandOut::Slip).await;
    let [token] = library.tokens([1]).await;
    let claims = [EditionForm::Jwt, EditionForm::DataIntegrity]
        .map(|form| library.claim_with(&token, form, &holder(1)));
    let claimed = editions::claim_all(&library.issuer, &claims).await;
    let ids: Vec<_> = claimed.into_iter().map(|edition| edition.unwrap().id).collect();
    assert_eq!(ids[0], ids[1]);
}

#[tokio::test]
async fn a_form_asked_for_twice_at_once_is_given_once() {
    let library = Library::with_awards(HandOut::Slip).await;
    let [token] = library.tokens([1]).await;
    let claims = [(); 2].map(|()| library.claim_with(&token, EditionForm::Jwt, &holder(1)));
    let claimed = editions::claim_all(&library.issuer, &claims).await;
    assert!(matches!(claimed.as_slice(), [Ok(_), Err(ClaimError::FormTaken)]), "{claimed:?}");
}

#[tokio::test]
async fn whoever_is_refused_takes_nothing_from_those_beside() {
    let library = Library::with_awards(HandOut::Slip).await;
    let [token] = library.tokens([2]).await;
    let claims =
        ["unknown", token.as_str()].map(|token| library.claim_with(token, EditionForm::Jwt, &holder(1)));
    let claimed = editions::claim_all(&library.issuer, &claims).await;
    assert!(matches!(claimed.as_slice(), [Err(ClaimError::NoAccess), Ok(_)]), "{claimed:?}");
}

#[tokio::test]
async fn what_cannot_be_made_for_one_is_made_for_the_others() {
    let library = Library::with_awards(HandOut::Slip).await;
    let [first, second] = library.tokens([1, 2]).await;
    let claims = [
        library.claim_with(&first, EditionForm::Rs256, &holder(1)),
        library.claim_with(&second, EditionForm::Jwt, &holder(2)),
    ];
    let claimed = editions::claim_all(&library.issuer, &claims).await;
    assert!(matches!(claimed.as_slice(), [Err(ClaimError::FormNotMade), Ok(_)]), "{claimed:?}");
}

#[tokio::test]
async fn who_asks_for_a_form_that_there_is_not_has_collected_nothing() {
    let library = Library::with_awards(HandOut::Slip).await;
    let [token] = library.tokens([1]).await;
    let claim = library.claim_with(&token, EditionForm::Rs256, &holder(1));
    editions::claim_all(&library.issuer, &[claim]).await;
    assert!(library.offer().await.collected.is_none());
}

#[tokio::test]
async fn a_code_that_comes_twice_at_once_gives_one_token() {
    let library = Library::with_awards(HandOut::Slip).await;
    let code = library.code();
    let tickets =
        vec![library.ticket(&code, None).await.unwrap(), library.ticket(&code, None).await.unwrap()];
    let redeemed = offers::redeem_all(&library.issuer, tickets).await;
    assert!(matches!(redeemed.as_slice(), [Ok(_), Err(RedeemError::NotGood)]), "{redeemed:?}");
}
