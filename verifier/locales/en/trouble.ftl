# What can go wrong before a badge is looked at, and what to do.
trouble-command_incomplete = Something is missing from the command: { $part }
trouble-command_incomplete-remedy = See how it is written with: kreds-verifier help
trouble-command_not_understood = The command is not understood: { $part }
trouble-command_not_understood-remedy = See how it is written with: kreds-verifier help
trouble-trust_file_missing = The trust list { $file } cannot be read.
trouble-trust_file_missing-remedy = Name the file that your network gave you.
trouble-trust_file_bad = The trust list { $file } is not signed as one.
trouble-trust_file_bad-remedy = Get the list again from your network, and compare its root key with the sheet of paper.
trouble-trust_file_demo = The trust list { $file } is a demo’s; its keys are known to everybody.
trouble-trust_file_demo-remedy = Use your network’s own list, or set KREDS_DEMO=1 for a try-out.
trouble-status_file_missing = The status list { $file } cannot be read.
trouble-status_file_missing-remedy = Name the file that came with the badge.
trouble-status_file_bad = { $file } is not a signed status list.
trouble-status_file_bad-remedy = Give the list as it was signed: a token, or JSON with its proof.
trouble-address_taken = Nothing can be served on { $listen }.
trouble-address_taken-remedy = Choose another address with --listen.
trouble-public_url_demo = The address { $address } is one on this machine, or not encrypted: no wallet should answer there.
trouble-public_url_demo-remedy = Name the https address under which this page is reached, or set KREDS_DEMO=1 for a try-out.
trouble-public_url_bad = { $address } is not the address of a server that wallets can reach.
trouble-public_url_bad-remedy = Name the address under which this page is reached, such as https://check.library.example.
trouble-ask_key_missing = The key { $file } can neither be read nor made.
trouble-ask_key_missing-remedy = Name a file in a folder that this server may write to.
trouble-ask_key_bad = The file { $file } is not a key that requests can be signed with.
trouble-ask_key_bad-remedy = Name another file; where there is none yet, a new key is made.
trouble-output_closed = The answer could not be written.
trouble-output_closed-remedy = Check the place that the output goes to.
serving = Serving on http://{ $listen }
