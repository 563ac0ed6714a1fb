//! From which age young people agree for themselves to online services: Regulation (EU) 2016/679, Article 8, and the
//! law of each country. Kreds asks nobody's age; the number stands in a sentence that a facilitator ticks.

/// The age in this country (ISO 3166, two letters); 16 where the regulation's own age holds or nothing is known.
pub fn consent_age(country: &str) -> u8 {
    match country {
        // Databeskyttelsesloven, section 6 (2), since 1 January 2024; ZVOP-2, article 8; loi 78-17, article 45.
        "DK" | "SI" | "FR" | "CZ" | "GR" => 15,
        "AT" | "BG" | "CY" | "ES" | "IT" | "LT" => 14,
        // Lag 2018:218, chapter 2, section 4; Lei 58/2019, article 16.
        "SE" | "PT" | "BE" | "EE" | "FI" | "GB" | "IS" | "LV" | "MT" | "NO" => 13,
        _ => 16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_of_ours_has_its_age() {
        let ages = ["DK", "SE", "SI", "DE", "PT", "IE", "ZA"].map(consent_age);
        assert_eq!(ages, [15, 13, 15, 16, 13, 16, 16]);
    }
}
