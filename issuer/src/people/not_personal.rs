//! Columns that say nothing about a person: named one by one, so that a new column is thought about.

/// Tables with those of their columns that are about organisations, keys, circles and lists.
pub const NOT_PERSONAL: &[(&str, &[&str])] = &[
    (
        "organisation",
        &[
            "id",
            "slug",
            "did",
            "name",
            "city",
            "country_code",
            "website",
            "language",
            "time_zone",
            "added_at",
            "names_kept_days",
        ],
    ),
    (
        "signing_key",
        &["id", "organisation", "fragment", "algorithm", "public_jwk", "used_from", "used_until"],
    ),
    ("network", &["id", "slug", "did", "name", "fragment", "root", "added_at"]),
    ("network_member", &["network", "organisation", "member_from"]),
    ("trust_list", &["network", "version", "signed", "signed_at"]),
    (
        "circle",
        &[
            "id",
            "organisation",
            "handle",
            "source",
            "name",
            "venue",
            "city",
            "language",
            "online",
            "first_day",
            "last_day",
            "badge",
            "imported_at",
            "closed_at",
            "names_deleted_at",
        ],
    ),
    ("badge_definition", &["badge", "version", "organisation", "definition", "made_at"]),
    ("session", &["circle", "number", "source"]),
    (
        "status_list",
        &[
            "id",
            "organisation",
            "number",
            "revision",
            "signed_revision",
            "signed_at",
            "data_integrity",
            "jwt",
        ],
    ),
    ("status_slot", &["status_list", "place", "ended_at"]),
];
