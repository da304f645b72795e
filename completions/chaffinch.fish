function __chaffinch_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __chaffinch_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __chaffinch_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __chaffinch_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __chaffinch_parse_tokens -S
    set -l unparsed_tokens (__chaffinch_tokens -pc)
    switch $unparsed_tokens[1]
    case 'chaffinch'
        __chaffinch_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'lint'
            __chaffinch_parse_subcommand -r 1 'stdin-format=' 'text-field=' 'url-field=' 'id-field=' 'threads=' 'exclude=+' 'force-exclude' 'no-gitignore' 'stdin-filename=' 'show-files' 'scope=' 'site-from=' 'site=' 'index=' 'model=' 'preset=' 'min-confidence=' 'select=+' 'ignore=+' 'set=+' 'config=' 'isolated' 'show-config' 'format=' 'output=+' 'labels' 'all' 'q/quiet' 'redact' 'color=' 'baseline=' 'write-baseline' 'prune-baseline' 'cache-dir=' 'no-cache' 'fail-on=' 'min-score=' 'max-warnings=' 'fail-on-unused-ignores' 'exit-zero' 'since=' 'version' 'h/help'
        case 'report'
            __chaffinch_parse_subcommand -r 1 'o/into=' 'version' 'h/help'
        case 'compare'
            __chaffinch_parse_subcommand 2 'tolerance=' 'format=' 'version' 'h/help'
        case 'init'
            __chaffinch_parse_subcommand 0 'preset=' 'force' 'version' 'h/help'
        case 'clean'
            __chaffinch_parse_subcommand -r 1 'stdin-format=' 'text-field=' 'url-field=' 'id-field=' 'threads=' 'scope=' 'site-from=' 'site=' 'index=' 'model=' 'preset=' 'min-confidence=' 'select=+' 'ignore=+' 'set=+' 'config=' 'isolated' 'show-config' 'allow-heavy-loss' 'diff' 'o/output=' 'resume' 'overwrite' 'memory=' 'version' 'h/help'
        case 'dedup'
            __chaffinch_parse_subcommand -r 1 'stdin-format=' 'text-field=' 'url-field=' 'id-field=' 'threads=' 'by=' 'copies=' 'scope=' 'match=' 'share=' 'min-words=' 'passage-words=' 'threshold=' 'containment=' 'shingle=' 'keep=' 'date-field=' 'priority=+' 'reference=+' 'o/output=' 'resume' 'overwrite' 'memory=' 'version' 'h/help'
        case 'filter'
            __chaffinch_parse_subcommand -r 1 'filters=' 'language=' 'min-score=' 'strip' 'allow-heavy-loss' 'dedup=' 'rejects=' 'threshold=' 'containment=' 'shingle=' 'keep=' 'date-field=' 'priority=+' 'reference=+' 'stdin-format=' 'text-field=' 'url-field=' 'id-field=' 'threads=' 'scope=' 'site-from=' 'site=' 'index=' 'model=' 'preset=' 'min-confidence=' 'select=+' 'ignore=+' 'set=+' 'config=' 'isolated' 'show-config' 'o/output=' 'resume' 'overwrite' 'memory=' 'version' 'h/help'
        case 'index'
            __chaffinch_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __chaffinch_parse_subcommand -r 2 'stdin-format=' 'text-field=' 'url-field=' 'id-field=' 'threads=' 'site-from=' 'site=' 'version' 'h/help'
            case 'remove'
                __chaffinch_parse_subcommand -r 2 'site=+' 'version' 'h/help'
            case 'merge'
                __chaffinch_parse_subcommand -r 2 'version' 'h/help'
            case 'show'
                __chaffinch_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'prune'
                __chaffinch_parse_subcommand 1 'older-than=' 'version' 'h/help'
            end
        case 'measure'
            __chaffinch_parse_subcommand -r 1 'filters=' 'preset=' 'language=' 'stdin-format=' 'text-field=' 'url-field=' 'id-field=' 'threads=' 'version' 'h/help'
        case 'explain'
            __chaffinch_parse_subcommand 1 'format=' 'version' 'h/help'
        case 'rules'
            __chaffinch_parse_subcommand 0 'format=' 'version' 'h/help'
        case 'schema'
            __chaffinch_parse_subcommand 0 'version' 'h/help'
        case 'train'
            __chaffinch_parse_subcommand -r 1 'o/output=' 'silver=+' 'unlabelled=+' 'start-from=' 'seed=' 'version' 'h/help'
        case 'evaluate'
            __chaffinch_parse_subcommand -r 1 'folds=' 'train-on=+' 'model=' 'silver=+' 'unlabelled=+' 'scope=' 'context=+' 'seed=' 'output=+' 'predictions=' 'version' 'h/help'
        case 'help'
            __chaffinch_parse_subcommand -r 1 'version'
        end
    end
end

function __chaffinch_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __chaffinch_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __chaffinch_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __chaffinch_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__chaffinch_tokens -p)
    if test -z "$(__chaffinch_tokens -t)"
        set -l index (count (__chaffinch_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'chaffinch' -f
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'lint' -d 'Find residue in scraped text, score each document, and explain every point.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'report' -d 'Write the HTML and the JSON report of a corpus, and print what each rule found.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'compare' -d 'Compare two reports: what became better and worse, by rule and site.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'init' -d 'Write a starting configuration file into the current folder.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'clean' -d 'Write texts without their residue, with everything else unchanged.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'dedup' -d 'Remove near-duplicate documents, or copies of documents, paragraphs, lines and passages, from a data set.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'filter' -d 'Keep the documents of a data set that pass quality filters, a score and deduplication.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'index' -d 'Learn sites once: store the fingerprints of their documents for later runs of `lint --index`.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'measure' -d 'Show what the quality filters measure in each document.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'explain' -d 'Explain a rule: what it finds, why it matters, examples.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'rules' -d 'List the rules, as configured for the current folder.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'schema' -d 'Print the JSON Schema of the configuration file, for editors and checks.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'train' -d 'Train the labeller on pages with labelled lines.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'evaluate' -d 'Measure how accurate `lint` is on pages with labelled lines.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" stdin-format' -l 'stdin-format' -d 'The format of standard input: automatic, text, jsonl, csv, tsv or warc.' -rfka 'automatic text jsonl csv tsv warc'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" text-field' -l 'text-field' -d 'The field of a record that holds its text.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" url-field' -l 'url-field' -d 'The field of a record that holds its URL.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" id-field' -l 'id-field' -d 'The field of a record that holds its id.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" threads' -l 'threads' -d 'How many documents to process at the same time; the result is the same for any number.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint"' -l 'exclude' -d 'Skip files and folders that match, as in .gitignore, relative to the working directory. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" force-exclude' -l 'force-exclude' -d 'Skip excluded paths even if they are named.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" no-gitignore' -l 'no-gitignore' -d 'Also read what .gitignore files exclude.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" stdin-filename' -l 'stdin-filename' -d 'The path to use for standard input, in reports and for its configuration and site.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" show-files' -l 'show-files' -d 'Print the files that would be linted, and lint nothing.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" scope' -l 'scope' -d 'How far to look for evidence: document, site or corpus.' -rfka 'document site corpus'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" site-from' -l 'site-from' -d 'A regular expression to search in the URL or path; its first group names the document\'s site.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" site' -l 'site' -d 'The site of all documents; replaces their hosts and folders.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" index' -l 'index' -d 'An index of earlier documents (`chaffinch index add`) that also count as evidence.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" model' -l 'model' -d 'A model written by `chaffinch train`; replaces the shipped one.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" preset' -l 'preset' -d 'How likely a line must be residue: strict, balanced or gentle.' -rfka 'strict balanced gentle'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" min-confidence' -l 'min-confidence' -d 'The probability, 0 to 1, above which a line is residue; replaces the preset\'s.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint"' -l 'select' -d 'Run only these rules, separated by commas, even those that a file turns off. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint"' -l 'ignore' -d 'Turn these rules off, separated by commas; overrides --select. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint"' -l 'set' -d 'A configuration key with its value, such as rules.image-caption=off. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" config' -l 'config' -d 'The configuration file; replaces the closest .chaffinch.yml of each document.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" isolated' -l 'isolated' -d 'Use no configuration file.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" show-config' -l 'show-config' -d 'Print the configuration of each path, and lint nothing.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" format' -l 'format' -d 'The format on standard output, text by default:' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint"' -l 'output' -d 'A further report: to a file, or without =PATH to standard output. Repeatable; all come from one run.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" labels' -l 'labels' -d 'Report one letter per line: B body, T title, M metadata, R C N P K O residue, - blank.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" all' -l 'all' -d 'In the text reports, show every document and finding in the order they are read, not only the worst.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" q quiet' -l 'quiet' -s 'q' -d 'In the text reports, show only what makes the exit code 1, without tables and closing lines.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" redact' -l 'redact' -d 'Leave everything that quotes the texts out of the reports.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" baseline' -l 'baseline' -d 'The file of known findings: only other findings are reported and fail the run.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" write-baseline' -l 'write-baseline' -d 'Write all findings of this run into the baseline; the exit code is 0.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" prune-baseline' -l 'prune-baseline' -d 'Remove from the baseline what this run no longer finds.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" cache-dir' -l 'cache-dir' -d 'The folder for cached results, which the next run reuses.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" no-cache' -l 'no-cache' -d 'Judge every document again, without the cache.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" fail-on' -l 'fail-on' -d 'The lowest severity that makes the exit code 1: note, warning, error or never.' -rfka 'note warning error never'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" min-score' -l 'min-score' -d 'Exit code 1 if a document scores less than this, 0 to 100.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" max-warnings' -l 'max-warnings' -d 'Exit code 1 if there are more notes and warnings than this in all, or an error.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" fail-on-unused-ignores' -l 'fail-on-unused-ignores' -d 'Exit code 1 if an ignore entry of the configuration matches no finding.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" exit-zero' -l 'exit-zero' -d 'Exit code 0 whatever is found, but still 2 for unreadable input.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" since' -l 'since' -d 'Report only files that were changed or added since this Git revision.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch lint" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch report" into o' -s 'o' -l 'into' -d 'The folder for the reports; created if needed.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch report" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch report" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch compare" tolerance' -l 'tolerance' -d 'How many points the score may fall, 0 to 100.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch compare" format' -l 'format' -d 'The format on standard output: text, markdown or json.' -rfka 'text markdown json'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch compare" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch init" preset' -l 'preset' -d 'What the texts are: news, web or training.' -rfka 'news web training'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch init" force' -l 'force' -d 'Replace an existing file.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch init" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" stdin-format' -l 'stdin-format' -d 'The format of standard input: automatic, text, jsonl, csv, tsv or warc.' -rfka 'automatic text jsonl csv tsv warc'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" text-field' -l 'text-field' -d 'The field of a record that holds its text.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" url-field' -l 'url-field' -d 'The field of a record that holds its URL.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" id-field' -l 'id-field' -d 'The field of a record that holds its id.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" threads' -l 'threads' -d 'How many documents to process at the same time; the result is the same for any number.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" scope' -l 'scope' -d 'How far to look for evidence: document, site or corpus.' -rfka 'document site corpus'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" site-from' -l 'site-from' -d 'A regular expression to search in the URL or path; its first group names the document\'s site.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" site' -l 'site' -d 'The site of all documents; replaces their hosts and folders.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" index' -l 'index' -d 'An index of earlier documents (`chaffinch index add`) that also count as evidence.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" model' -l 'model' -d 'A model written by `chaffinch train`; replaces the shipped one.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" preset' -l 'preset' -d 'How likely a line must be residue: strict, balanced or gentle.' -rfka 'strict balanced gentle'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" min-confidence' -l 'min-confidence' -d 'The probability, 0 to 1, above which a line is residue; replaces the preset\'s.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean"' -l 'select' -d 'Run only these rules, separated by commas, even those that a file turns off. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean"' -l 'ignore' -d 'Turn these rules off, separated by commas; overrides --select. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean"' -l 'set' -d 'A configuration key with its value, such as rules.image-caption=off. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" config' -l 'config' -d 'The configuration file; replaces the closest .chaffinch.yml of each document.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" isolated' -l 'isolated' -d 'Use no configuration file.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" show-config' -l 'show-config' -d 'Print the configuration of each path, and lint nothing.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" allow-heavy-loss' -l 'allow-heavy-loss' -d 'Clean documents even if they lose over half of their body-like text; without it, they are left as they were and listed.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" diff' -l 'diff' -d 'Print the changes as a unified diff, and write nothing.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" o output' -s 'o' -l 'output' -d 'The folder for the outputs; created if needed.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" resume' -l 'resume' -d 'Continue a job that was stopped; the outputs are the same as without a stop.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" overwrite' -l 'overwrite' -d 'Replace the outputs of an earlier job.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" memory' -l 'memory' -d 'The memory that the search for duplicates may use, such as 500MB or 2GB.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch clean" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" stdin-format' -l 'stdin-format' -d 'The format of standard input: automatic, text, jsonl, csv, tsv or warc.' -rfka 'automatic text jsonl csv tsv warc'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" text-field' -l 'text-field' -d 'The field of a record that holds its text.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" url-field' -l 'url-field' -d 'The field of a record that holds its URL.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" id-field' -l 'id-field' -d 'The field of a record that holds its id.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" threads' -l 'threads' -d 'How many documents to process at the same time; the result is the same for any number.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" by' -l 'by' -d 'What to compare: documents that are alike (document), or copies of whole documents (exact), of paragraphs (lines up to a blank one), of lines, or of passages, which are cut at the ends of sentences and lines.' -rfka 'document exact paragraph line passage'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" copies' -l 'copies' -d 'The first copy to remove: 2 leaves one, 3 leaves two.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" scope' -l 'scope' -d 'Where copies are counted: in the site (the host of the URL, or else the folder) or in the corpus.' -rfka 'site corpus'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" match' -l 'match' -d 'What must be equal in copies: words (case, punctuation and white space do not count) or bytes.' -rfka 'words bytes'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" share' -l 'share' -d 'Remove paragraphs and lines of which at least this share of 5-word shingles appeared earlier, above 0 to 1; without it, only exact copies are removed.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" min-words' -l 'min-words' -d 'Paragraphs and lines (5) and documents (1) with fewer words are never removed.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" passage-words' -l 'passage-words' -d 'The number of words in the shortest passage to remove (50).' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" threshold' -l 'threshold' -d 'The similarity from which two documents are near-duplicates: the share of common shingles, above 0 to 1.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" containment' -l 'containment' -d 'Also remove documents of which a longer one contains at least this share, above 0 to 1.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" shingle' -l 'shingle' -d 'The number of words in a shingle.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" keep' -l 'keep' -d 'Which document of a group to keep: first, longest, cleanest, newest (needs --date-field) or priority.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" date-field' -l 'date-field' -d 'The field with the date or number for --keep newest.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup"' -l 'priority' -d 'A host, folder or file for --keep priority, most wanted first. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup"' -l 'reference' -d 'Files or folders to compare with: documents like them are removed, and they are not written. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" o output' -s 'o' -l 'output' -d 'The folder for the outputs; created if needed.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" resume' -l 'resume' -d 'Continue a job that was stopped; the outputs are the same as without a stop.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" overwrite' -l 'overwrite' -d 'Replace the outputs of an earlier job.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" memory' -l 'memory' -d 'The memory that the search for duplicates may use, such as 500MB or 2GB.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch dedup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" filters' -l 'filters' -d 'The filters of these data sets, separated by commas: c4, gopher, fineweb, fineweb-2.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" language' -l 'language' -d 'The language for the filters, as two letters; detected for each document if not given.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" min-score' -l 'min-score' -d 'Remove documents with a score below this, 0 to 100.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" strip' -l 'strip' -d 'Remove residue from the texts.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" allow-heavy-loss' -l 'allow-heavy-loss' -d 'Clean documents even if they lose over half of their body-like text; without it, they are left as they were and listed.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" dedup' -l 'dedup' -d 'Remove duplicates: near.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" rejects' -l 'rejects' -d 'The folder for the removed records.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" threshold' -l 'threshold' -d 'The similarity from which two documents are near-duplicates: the share of common shingles, above 0 to 1.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" containment' -l 'containment' -d 'Also remove documents of which a longer one contains at least this share, above 0 to 1.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" shingle' -l 'shingle' -d 'The number of words in a shingle.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" keep' -l 'keep' -d 'Which document of a group to keep: first, longest, cleanest, newest (needs --date-field) or priority.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" date-field' -l 'date-field' -d 'The field with the date or number for --keep newest.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter"' -l 'priority' -d 'A host, folder or file for --keep priority, most wanted first. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter"' -l 'reference' -d 'Files or folders to compare with: documents like them are removed, and they are not written. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" stdin-format' -l 'stdin-format' -d 'The format of standard input: automatic, text, jsonl, csv, tsv or warc.' -rfka 'automatic text jsonl csv tsv warc'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" text-field' -l 'text-field' -d 'The field of a record that holds its text.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" url-field' -l 'url-field' -d 'The field of a record that holds its URL.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" id-field' -l 'id-field' -d 'The field of a record that holds its id.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" threads' -l 'threads' -d 'How many documents to process at the same time; the result is the same for any number.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" scope' -l 'scope' -d 'How far to look for evidence: document, site or corpus.' -rfka 'document site corpus'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" site-from' -l 'site-from' -d 'A regular expression to search in the URL or path; its first group names the document\'s site.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" site' -l 'site' -d 'The site of all documents; replaces their hosts and folders.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" index' -l 'index' -d 'An index of earlier documents (`chaffinch index add`) that also count as evidence.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" model' -l 'model' -d 'A model written by `chaffinch train`; replaces the shipped one.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" preset' -l 'preset' -d 'How likely a line must be residue: strict, balanced or gentle.' -rfka 'strict balanced gentle'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" min-confidence' -l 'min-confidence' -d 'The probability, 0 to 1, above which a line is residue; replaces the preset\'s.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter"' -l 'select' -d 'Run only these rules, separated by commas, even those that a file turns off. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter"' -l 'ignore' -d 'Turn these rules off, separated by commas; overrides --select. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter"' -l 'set' -d 'A configuration key with its value, such as rules.image-caption=off. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" config' -l 'config' -d 'The configuration file; replaces the closest .chaffinch.yml of each document.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" isolated' -l 'isolated' -d 'Use no configuration file.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" show-config' -l 'show-config' -d 'Print the configuration of each path, and lint nothing.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" o output' -s 'o' -l 'output' -d 'The folder for the outputs; created if needed.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" resume' -l 'resume' -d 'Continue a job that was stopped; the outputs are the same as without a stop.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" overwrite' -l 'overwrite' -d 'Replace the outputs of an earlier job.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" memory' -l 'memory' -d 'The memory that the search for duplicates may use, such as 500MB or 2GB.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch filter" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch index" -eq 1' -fa 'add' -d 'Add documents to an index, which is created if there is none.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch index" -eq 1' -fa 'remove' -d 'Remove documents from an index, by path or by site.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch index" -eq 1' -fa 'merge' -d 'Add the documents of other indexes to one; of two versions of a document, the later stays.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch index" -eq 1' -fa 'show' -d 'Show what is in an index: sites, documents, lines, age, schema version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_positional "chaffinch index" -eq 1' -fa 'prune' -d 'Remove documents that have not been added again for a long time.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" stdin-format' -l 'stdin-format' -d 'The format of standard input: automatic, text, jsonl, csv, tsv or warc.' -rfka 'automatic text jsonl csv tsv warc'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" text-field' -l 'text-field' -d 'The field of a record that holds its text.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" url-field' -l 'url-field' -d 'The field of a record that holds its URL.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" id-field' -l 'id-field' -d 'The field of a record that holds its id.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" threads' -l 'threads' -d 'How many documents to process at the same time; the result is the same for any number.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" site-from' -l 'site-from' -d 'A regular expression to search in the URL or path; its first group names the document\'s site.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" site' -l 'site' -d 'The site of all documents; replaces their hosts and folders.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index remove"' -l 'site' -d 'Remove all documents of this site. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index remove" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index merge" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index merge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index show" format' -l 'format' -d 'The format: text or json.' -rfka 'text json'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index show" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index prune" older-than' -l 'older-than' -d 'The age from which documents are removed, such as 90d; the units are h, d and w.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index prune" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch index prune" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" filters' -l 'filters' -d 'The filters, separated by commas: gopher-repetition, gopher-quality, c4, fineweb-quality.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" preset' -l 'preset' -d 'The filters of a data set, one after the other: c4, gopher, fineweb or fineweb-2.' -rfka 'c4 gopher fineweb fineweb-2'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" language' -l 'language' -d 'The language of the documents, as two letters; English if not given.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" stdin-format' -l 'stdin-format' -d 'The format of standard input: automatic, text, jsonl, csv, tsv or warc.' -rfka 'automatic text jsonl csv tsv warc'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" text-field' -l 'text-field' -d 'The field of a record that holds its text.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" url-field' -l 'url-field' -d 'The field of a record that holds its URL.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" id-field' -l 'id-field' -d 'The field of a record that holds its id.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" threads' -l 'threads' -d 'How many documents to process at the same time; the result is the same for any number.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch measure" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch explain" format' -l 'format' -d 'The format on standard output: text or markdown.' -rfka 'text markdown'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch explain" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch rules" format' -l 'format' -d 'The format on standard output: text or markdown.' -rfka 'text markdown'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch rules" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch rules" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch schema" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train" o output' -l 'output' -s 'o' -d 'The file to write the model to.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train"' -l 'silver' -d 'Machine-labelled pages: trained on at half weight, never tested. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train"' -l 'unlabelled' -d 'Pages for one round of self-training; their labels are ignored. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train" start-from' -l 'start-from' -d 'Start from this model, or from the one inside the program.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train" seed' -l 'seed' -d 'The seed: the same seed and pages give the same weights.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch train" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" folds' -l 'folds' -d 'Cross-validate in this many folds, by publisher family.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate"' -l 'train-on' -d 'Labelled pages to train on, without the publishers that are tested. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" model' -l 'model' -d 'A model written by `chaffinch train`; replaces the shipped one.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate"' -l 'silver' -d 'Machine-labelled pages: trained on at half weight, never tested. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate"' -l 'unlabelled' -d 'Pages for one round of self-training; their labels are ignored. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" scope' -l 'scope' -d 'How far to look for evidence when a page is tested: document, site or corpus.' -rfka 'document site corpus'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate"' -l 'context' -d 'JSON Lines files of documents without labels (text, site) that are evidence for the tested pages. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" seed' -l 'seed' -d 'The seed of the training.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate"' -l 'output' -d 'A report: markdown, html, json; without =PATH, and without this option, on standard output. Repeatable.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" predictions' -l 'predictions' -d 'A file for the label and probability of every line, as JSON Lines.' -rfka ''
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" version' -l 'version' -d 'Show the version.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch evaluate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chaffinch' -n '__chaffinch_should_offer_completions_for_flags_or_options "chaffinch help" version' -l 'version' -d 'Show the version.'
