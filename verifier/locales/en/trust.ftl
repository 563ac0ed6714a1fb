# Whom the reader trusts: networks, their lists, and what becomes of them.
trust-new = You trust { $network } now ({ $did }): version { $version } of its list, with { $issuers ->
    [one] one issuer
   *[other] { $issuers } issuers
    }, valid until { $until }.
trust-newer = { $network }: version { $version } has taken the place of version { $from }; valid until { $until }.
trust-same = { $network }: version { $version } is the newest; valid until { $until }.
trust-root = Root key: { $root }
trust-removed = You no longer trust { $network } ({ $did }).
trust-none = You trust no network yet. Begin with “kreds-verifier trust add”.
trust-list = { $network } ({ $did }): version { $version } of { $made }, valid until { $until }, { $issuers ->
    [one] one issuer
   *[other] { $issuers } issuers
    }
trust-old = This list is past its date, so nobody on it can be confirmed. Run “kreds-verifier trust update”.
trust-from = From { $origin }, on { $fetched }.
trust-through = Known through { $through }.
trust-recognises = Recognises { $other } (root key { $otherroot }).
trust-recognises-unheld = Recognises { $other } (root key { $otherroot }); its list is not here yet.
trust-damaged = The file { $file } is damaged and left out. Add its network again.
trust-kept = { $network } stays as it is: { $reason } [{ $code }]
trust-kept-trust_by_hand = its list was carried in by hand; bring the next one with “kreds-verifier trust add”.
trust-kept-trust_address_unknown = nothing says where its list stands; add it by hand.
trust-kept-trust_not_fetched = its list could not be fetched.
trust-kept-trust_not_read = its list could not be read.
trust-kept-trust_list_bad = what came is not a list signed by it.
trust-kept-trust_root_other = what came is signed under another root key.
trust-kept-trust_network_demo = it is a demo’s.
trust-kept-trust_root_needed = nobody compared its root key with paper.
trust-kept-trust_root_changed = what came is signed under another root key.
trust-kept-trust_list_older = what came is older than the list that is here.
trust-kept-trust_store = it could not be written.
trust-kept-trust_store_busy = another process is writing.

trouble-trust_no_folder = There is no folder in which trust could be kept.
trouble-trust_no_folder-remedy = Name one with --trust-dir or KREDS_TRUST_DIR.
trouble-trust_root_needed = { $origin } is a list of { $network } ({ $did }) with { $issuers ->
    [one] one issuer
   *[other] { $issuers } issuers
    }, valid until { $until }. Its root key has this fingerprint: { $root }. You do not trust it yet.
trouble-trust_root_needed-remedy = Compare the fingerprint with the network’s sheet of paper. If it is the same, add --root "{ $root }" to the command.
trouble-trust_root_other = The list at { $origin } is signed under another root key than the one you named.
trouble-trust_root_other-remedy = Compare what you typed with the network’s sheet of paper. If it is right, do not use this list, and tell the network.
trouble-trust_root_changed = You trust { $did } with another root key: { $root }.
trouble-trust_root_changed-remedy = Ask the network whether it has a new root key. If so, remove it here and add it again with the new fingerprint.
trouble-trust_list_bad = What stands at { $origin } is not a signed trust list.
trouble-trust_list_bad-remedy = Ask the network for the address or the file of its list.
trouble-trust_list_older = The list at { $origin } is older than the one you have, or another one of the same version.
trouble-trust_list_older-remedy = Nothing was changed. Ask the network for its newest list.
trouble-trust_network_demo = The list at { $origin } is a demo’s; its keys are known to everybody.
trouble-trust_network_demo-remedy = Use your network’s own list, or set KREDS_DEMO=1 for a try-out.
trouble-trust_not_fetched = { $origin } could not be fetched.
trouble-trust_not_fetched-remedy = Check the address and the connection, or carry the list in as a file.
trouble-trust_not_read = { $origin } cannot be read.
trouble-trust_not_read-remedy = Check the name of the file and who may read it.
trouble-trust_no_fingerprint = No QR code in { $origin } is a fingerprint.
trouble-trust_no_fingerprint-remedy = Take the picture again, nearer and in better light, or type the fingerprint after --root.
trouble-trust_network_unknown = You trust no network “{ $network }”, or more than one goes by that name.
trouble-trust_network_unknown-remedy = “kreds-verifier trust list” shows the networks; name one by its DID.
trouble-trust_store = The folder of trusted networks cannot be read or written.
trouble-trust_store-remedy = Check the folder, who may write to it, and the room on the disk; or name another with --trust-dir.
trouble-trust_store_busy = Another process is changing the trusted networks.
trouble-trust_store_busy-remedy = Wait for it to end and try again.
