//! Every page of the issuer, inspected in Danish and in Slovene, in five walks. What a page says when something was
//! typed wrongly is inspected as well.

mod claiming;
mod doors;
mod evening;
mod networks;
mod office;

use issuer::web;
use std::collections::BTreeSet;

/// Addresses behind which there is no page of their own: documents, pictures, scripts, and the way back from a provider
/// of accounts, which refuses on the same page as the way there.
const DOCUMENTS: [&str; 21] = [
    "/a/{badge}/{version}/{lang}/image.png",
    "/a/{badge}/{version}/{lang}/image.svg",
    "/api/openapi.json",
    "/c/{code}/offer",
    "/desk.js",
    "/desk/{org}/badges/picture.svg",
    "/desk/{org}/circles/{circle}/hand-out/stamp",
    "/desk/{org}/circles/{circle}/roster.csv",
    "/healthz",
    "/logo.png",
    "/logo.svg",
    "/network/{network}/figures.csv",
    "/o/{org}/did.json",
    "/o/{org}/status/{number}",
    "/print.js",
    "/readyz",
    "/sign-in/back",
    "/style.css",
    "/trust/{file}",
    "/trust/{network}/catalogue.jwt",
    "/trust/{network}/{file}",
];

#[test]
fn every_page_of_the_issuer_is_on_one_of_the_walks() {
    let walks = [&doors::ROUTES[..], &claiming::ROUTES, &evening::ROUTES, &office::ROUTES, &networks::ROUTES];
    let listed: BTreeSet<&str> = walks.into_iter().flatten().copied().chain(DOCUMENTS).collect();
    let table = web::table().into_iter().filter(|entry| entry.method == "GET").map(|entry| entry.path);
    assert_eq!(listed, table.collect());
}
