"""What shells offer after `lookup287g` and Tab, from what the program's parser knows."""

from __future__ import annotations

from build_scripts.building.commands import Command, Option, commands, global_options

_FILES = frozenset({"FILE", "DIR", "FILE.csv", "FILE.pdf|DIR", "FILE.xlsx"})

_BASH = """# bash completion for lookup287g
_lookup287g() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" command="" each
    for each in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$each" in {names}) command="$each"; break ;; esac
    done
    case "$before" in
{values}
    esac
    case "$command" in
        "") COMPREPLY=($(compgen -W "{words} {everywhere}" -- "$word")) ;;
{options}
    esac
    [[ ${{#COMPREPLY[@]}} -gt 0 || "$word" == -* ]] || COMPREPLY=($(compgen -f -- "$word"))
}}
complete -o filenames -F _lookup287g lookup287g
"""

_ZSH = """#compdef lookup287g
_lookup287g() {{
    local -a commands
    commands=(
{commands}
    )
    _arguments -C {everywhere} '1:command:->command' '*::argument:->argument'
    case $state in
        command) _describe command commands ;;
        argument)
            case $words[1] in
{options}
            esac ;;
    esac
}}
_lookup287g "$@"
"""


def bash() -> str:
    """For bash-completion's folder."""
    every = commands()
    return _BASH.format(
        names="|".join(command.name for command in every),
        words=" ".join(command.name for command in every),
        everywhere=" ".join(option.name for option in global_options()),
        values="\n".join(_bash_value(option) for option in _by_name(every)),
        options="\n".join(
            f'        {command.name}) COMPREPLY=($(compgen -W "{_names(command)}" -- "$word")) ;;' for command in every
        ),
    )


def zsh() -> str:
    """For zsh's `vendor-completions`."""
    every = commands()
    return _ZSH.format(
        commands="\n".join(f"        '{command.name}:{_quoted(command.purpose)}'" for command in every),
        everywhere=" ".join(_zsh_option(option) for option in global_options()),
        options="\n".join(
            f"{' ' * 16}{command.name}) _arguments {' '.join(map(_zsh_option, command.options))} '*:file:_files' ;;"
            for command in every
        ),
    )


def _by_name(every: tuple[Command, ...]) -> tuple[Option, ...]:
    """Options that take a value, each name once, from wherever it is known."""
    found: dict[str, Option] = {}
    for option in (*global_options(), *(option for command in every for option in command.options)):
        if option.value:
            found.setdefault(option.name, option)
    return tuple(found.values())


def _bash_value(option: Option) -> str:
    offered = "-f" if option.value in _FILES else f'-W "{" ".join(option.choices)}"'
    return f'        {option.name}) COMPREPLY=($(compgen {offered} -- "$word")); return ;;'


def _names(command: Command) -> str:
    return " ".join(option.name for option in (*command.options, *global_options()))


def _zsh_option(option: Option) -> str:
    if not option.value:
        return f"'{option.name}[{_quoted(option.purpose)}]'"
    offered = "_files" if option.value in _FILES else f"({' '.join(option.choices)})"
    return f"'{option.name}[{_quoted(option.purpose)}]:{_quoted(option.value)}:{offered}'"


def _quoted(text: str) -> str:
    """Text inside zsh's single quotes, brackets and colons."""
    return text.replace("'", "'\\''").replace("[", "(").replace("]", ")").replace(":", "\\:")
