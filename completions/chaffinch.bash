#!/bin/bash

__chaffinch_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__chaffinch_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__chaffinch_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__chaffinch_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_chaffinch() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __chaffinch_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    lint|report|compare|init|clean|dedup|filter|index|measure|explain|rules|schema|train|evaluate|help)
        # Offer subcommand argument completions
        "_chaffinch_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'lint report compare init clean dedup filter index measure explain rules schema train evaluate help' -- "${cur}"))
        ;;
    esac
}

_chaffinch_lint() {
    repeating_flags=()
    non_repeating_flags=(--force-exclude --no-gitignore --show-files --isolated --show-config --labels --all --quiet -q --redact --write-baseline --prune-baseline --no-cache --fail-on-unused-ignores --exit-zero --version -h --help)
    repeating_options=(--exclude --select --ignore --set --output)
    non_repeating_options=(--stdin-format --text-field --url-field --id-field --threads --stdin-filename --scope --site-from --site --index --model --preset --min-confidence --config --format --color --baseline --cache-dir --fail-on --min-score --max-warnings --since)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--stdin-format')
        __chaffinch_add_completions -W 'automatic'$'\n''text'$'\n''jsonl'$'\n''csv'$'\n''tsv'$'\n''warc'
        return
        ;;
    '--text-field')
        return
        ;;
    '--url-field')
        return
        ;;
    '--id-field')
        return
        ;;
    '--threads')
        return
        ;;
    '--exclude')
        return
        ;;
    '--stdin-filename')
        return
        ;;
    '--scope')
        __chaffinch_add_completions -W 'document'$'\n''site'$'\n''corpus'
        return
        ;;
    '--site-from')
        return
        ;;
    '--site')
        return
        ;;
    '--index')
        return
        ;;
    '--model')
        return
        ;;
    '--preset')
        __chaffinch_add_completions -W 'strict'$'\n''balanced'$'\n''gentle'
        return
        ;;
    '--min-confidence')
        return
        ;;
    '--select')
        return
        ;;
    '--ignore')
        return
        ;;
    '--set')
        return
        ;;
    '--config')
        return
        ;;
    '--format')
        return
        ;;
    '--output')
        return
        ;;
    '--color')
        __chaffinch_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--baseline')
        return
        ;;
    '--cache-dir')
        return
        ;;
    '--fail-on')
        __chaffinch_add_completions -W 'note'$'\n''warning'$'\n''error'$'\n''never'
        return
        ;;
    '--min-score')
        return
        ;;
    '--max-warnings')
        return
        ;;
    '--since')
        return
        ;;
    esac
}

_chaffinch_report() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(-o --into)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '-o'|'--into')
        return
        ;;
    esac
}

_chaffinch_compare() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--tolerance --format)
    __chaffinch_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--tolerance')
        return
        ;;
    '--format')
        __chaffinch_add_completions -W 'text'$'\n''markdown'$'\n''json'
        return
        ;;
    esac
}

_chaffinch_init() {
    repeating_flags=()
    non_repeating_flags=(--force --version -h --help)
    repeating_options=()
    non_repeating_options=(--preset)
    __chaffinch_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--preset')
        __chaffinch_add_completions -W 'news'$'\n''web'$'\n''training'
        return
        ;;
    esac
}

_chaffinch_clean() {
    repeating_flags=()
    non_repeating_flags=(--isolated --show-config --allow-heavy-loss --diff --resume --overwrite --version -h --help)
    repeating_options=(--select --ignore --set)
    non_repeating_options=(--stdin-format --text-field --url-field --id-field --threads --scope --site-from --site --index --model --preset --min-confidence --config -o --output --memory)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--stdin-format')
        __chaffinch_add_completions -W 'automatic'$'\n''text'$'\n''jsonl'$'\n''csv'$'\n''tsv'$'\n''warc'
        return
        ;;
    '--text-field')
        return
        ;;
    '--url-field')
        return
        ;;
    '--id-field')
        return
        ;;
    '--threads')
        return
        ;;
    '--scope')
        __chaffinch_add_completions -W 'document'$'\n''site'$'\n''corpus'
        return
        ;;
    '--site-from')
        return
        ;;
    '--site')
        return
        ;;
    '--index')
        return
        ;;
    '--model')
        return
        ;;
    '--preset')
        __chaffinch_add_completions -W 'strict'$'\n''balanced'$'\n''gentle'
        return
        ;;
    '--min-confidence')
        return
        ;;
    '--select')
        return
        ;;
    '--ignore')
        return
        ;;
    '--set')
        return
        ;;
    '--config')
        return
        ;;
    '-o'|'--output')
        return
        ;;
    '--memory')
        return
        ;;
    esac
}

_chaffinch_dedup() {
    repeating_flags=()
    non_repeating_flags=(--resume --overwrite --version -h --help)
    repeating_options=(--priority --reference)
    non_repeating_options=(--stdin-format --text-field --url-field --id-field --threads --by --copies --scope --match --share --min-words --passage-words --threshold --containment --shingle --keep --date-field -o --output --memory)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--stdin-format')
        __chaffinch_add_completions -W 'automatic'$'\n''text'$'\n''jsonl'$'\n''csv'$'\n''tsv'$'\n''warc'
        return
        ;;
    '--text-field')
        return
        ;;
    '--url-field')
        return
        ;;
    '--id-field')
        return
        ;;
    '--threads')
        return
        ;;
    '--by')
        __chaffinch_add_completions -W 'document'$'\n''exact'$'\n''paragraph'$'\n''line'$'\n''passage'
        return
        ;;
    '--copies')
        return
        ;;
    '--scope')
        __chaffinch_add_completions -W 'site'$'\n''corpus'
        return
        ;;
    '--match')
        __chaffinch_add_completions -W 'words'$'\n''bytes'
        return
        ;;
    '--share')
        return
        ;;
    '--min-words')
        return
        ;;
    '--passage-words')
        return
        ;;
    '--threshold')
        return
        ;;
    '--containment')
        return
        ;;
    '--shingle')
        return
        ;;
    '--keep')
        return
        ;;
    '--date-field')
        return
        ;;
    '--priority')
        return
        ;;
    '--reference')
        return
        ;;
    '-o'|'--output')
        return
        ;;
    '--memory')
        return
        ;;
    esac
}

_chaffinch_filter() {
    repeating_flags=()
    non_repeating_flags=(--strip --allow-heavy-loss --isolated --show-config --resume --overwrite --version -h --help)
    repeating_options=(--priority --reference --select --ignore --set)
    non_repeating_options=(--filters --language --min-score --dedup --rejects --threshold --containment --shingle --keep --date-field --stdin-format --text-field --url-field --id-field --threads --scope --site-from --site --index --model --preset --min-confidence --config -o --output --memory)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--filters')
        return
        ;;
    '--language')
        return
        ;;
    '--min-score')
        return
        ;;
    '--dedup')
        return
        ;;
    '--rejects')
        return
        ;;
    '--threshold')
        return
        ;;
    '--containment')
        return
        ;;
    '--shingle')
        return
        ;;
    '--keep')
        return
        ;;
    '--date-field')
        return
        ;;
    '--priority')
        return
        ;;
    '--reference')
        return
        ;;
    '--stdin-format')
        __chaffinch_add_completions -W 'automatic'$'\n''text'$'\n''jsonl'$'\n''csv'$'\n''tsv'$'\n''warc'
        return
        ;;
    '--text-field')
        return
        ;;
    '--url-field')
        return
        ;;
    '--id-field')
        return
        ;;
    '--threads')
        return
        ;;
    '--scope')
        __chaffinch_add_completions -W 'document'$'\n''site'$'\n''corpus'
        return
        ;;
    '--site-from')
        return
        ;;
    '--site')
        return
        ;;
    '--index')
        return
        ;;
    '--model')
        return
        ;;
    '--preset')
        __chaffinch_add_completions -W 'strict'$'\n''balanced'$'\n''gentle'
        return
        ;;
    '--min-confidence')
        return
        ;;
    '--select')
        return
        ;;
    '--ignore')
        return
        ;;
    '--set')
        return
        ;;
    '--config')
        return
        ;;
    '-o'|'--output')
        return
        ;;
    '--memory')
        return
        ;;
    esac
}

_chaffinch_index() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chaffinch_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|remove|merge|show|prune)
        # Offer subcommand argument completions
        "_chaffinch_index_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add remove merge show prune' -- "${cur}"))
        ;;
    esac
}

_chaffinch_index_add() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--stdin-format --text-field --url-field --id-field --threads --site-from --site)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--stdin-format')
        __chaffinch_add_completions -W 'automatic'$'\n''text'$'\n''jsonl'$'\n''csv'$'\n''tsv'$'\n''warc'
        return
        ;;
    '--text-field')
        return
        ;;
    '--url-field')
        return
        ;;
    '--id-field')
        return
        ;;
    '--threads')
        return
        ;;
    '--site-from')
        return
        ;;
    '--site')
        return
        ;;
    esac
}

_chaffinch_index_remove() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--site)
    non_repeating_options=()
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--site')
        return
        ;;
    esac
}

_chaffinch_index_merge() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chaffinch_offer_flags_options -1
}

_chaffinch_index_show() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __chaffinch_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __chaffinch_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac
}

_chaffinch_index_prune() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--older-than)
    __chaffinch_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--older-than')
        return
        ;;
    esac
}

_chaffinch_measure() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--filters --preset --language --stdin-format --text-field --url-field --id-field --threads)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--filters')
        return
        ;;
    '--preset')
        __chaffinch_add_completions -W 'c4'$'\n''gopher'$'\n''fineweb'$'\n''fineweb-2'
        return
        ;;
    '--language')
        return
        ;;
    '--stdin-format')
        __chaffinch_add_completions -W 'automatic'$'\n''text'$'\n''jsonl'$'\n''csv'$'\n''tsv'$'\n''warc'
        return
        ;;
    '--text-field')
        return
        ;;
    '--url-field')
        return
        ;;
    '--id-field')
        return
        ;;
    '--threads')
        return
        ;;
    esac
}

_chaffinch_explain() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __chaffinch_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __chaffinch_add_completions -W 'text'$'\n''markdown'
        return
        ;;
    esac
}

_chaffinch_rules() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __chaffinch_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __chaffinch_add_completions -W 'text'$'\n''markdown'
        return
        ;;
    esac
}

_chaffinch_schema() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chaffinch_offer_flags_options 0
}

_chaffinch_train() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--silver --unlabelled)
    non_repeating_options=(--output -o --start-from --seed)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--output'|'-o')
        return
        ;;
    '--silver')
        return
        ;;
    '--unlabelled')
        return
        ;;
    '--start-from')
        return
        ;;
    '--seed')
        return
        ;;
    esac
}

_chaffinch_evaluate() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--train-on --silver --unlabelled --context --output)
    non_repeating_options=(--folds --model --scope --seed --predictions)
    __chaffinch_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--folds')
        return
        ;;
    '--train-on')
        return
        ;;
    '--model')
        return
        ;;
    '--silver')
        return
        ;;
    '--unlabelled')
        return
        ;;
    '--scope')
        __chaffinch_add_completions -W 'document'$'\n''site'$'\n''corpus'
        return
        ;;
    '--context')
        return
        ;;
    '--seed')
        return
        ;;
    '--output')
        return
        ;;
    '--predictions')
        return
        ;;
    esac
}

_chaffinch_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __chaffinch_offer_flags_options -1
}

complete -o filenames -F _chaffinch chaffinch
