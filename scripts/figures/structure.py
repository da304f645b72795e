"""How the files of a checkout hang together: types, who names them, cycles, imports."""
import collections
import re

LONG = 300


def figures(files, root):
    """The figures, and the lists behind them."""
    uses, unclear = type_uses(files)
    types = [declared for file in files for declared in file.types if not (declared.is_private or declared.is_alias)]
    users = collections.Counter(len(uses[declared]) for declared in types)
    cycles = cycles_between_folders(files, uses)
    allowed = dependencies((root / "Package.swift").read_text(encoding="utf-8"))
    forbidden, unused = imports(files, allowed)
    longest = sorted(files, key=lambda file: (-file.lines, file.path))
    return {
        "modules": len({file.module for file in files}),
        "files": len(files),
        "lines": sum(file.lines for file in files),
        "publicDeclarations": sum(file.public for file in files),
        "types": len(types),
        "typesUsedInOneOtherFile": users[1],
        "typesUsedInNoOtherFile": users[0],
        "namesOfSeveralTypes": len(unclear),
        "cyclesBetweenFolders": len(cycles),
        "filesInCycles": sum(map(len, cycles)),
        "importsNotAllowed": len(forbidden),
        "dependenciesNotImported": len(unused),
        "longFiles": sum(file.lines > LONG for file in files),
        "linesOfLongestFile": longest[0].lines,
    }, {
        "cycles": cycles,
        "forbidden": forbidden,
        "unused": unused,
        "longest": [(file.path, file.lines) for file in longest[:10]],
        "modules": modules(files),
        "single": sorted((declared.name, declared.path, *uses[declared]) for declared in types if len(uses[declared]) == 1),
        "unclear": sorted(unclear),
    }


def modules(files):
    rows = collections.defaultdict(lambda: [0, 0, 0])
    for file in files:
        for place, count in enumerate((1, file.lines, file.public)):
            rows[file.module][place] += count
    return sorted((name, *row) for name, row in rows.items())


# Types

def type_uses(files):
    """The other files that name each top-level type, and the names that could mean several."""
    by_name = collections.defaultdict(list)
    for file in files:
        for declared in file.types:
            by_name[declared.name].append(declared)
    uses, unclear = collections.defaultdict(set), set()
    for file in files:
        for module, name in set(file.names()):
            # A type inside another hides one of the same name outside.
            candidates = [] if name in file.nested else visible(by_name.get(name, []), file, module)
            if len(candidates) > 1:
                unclear.add(name)
            elif candidates and candidates[0].path != file.path:
                uses[candidates[0]].add(file.path)
    return uses, unclear


def visible(candidates, file, module):
    """Those that a name can mean in a file: its own, then its module's, then those of what it imports."""
    if module is not None:
        # Module.Name is a type; Outer.Inner names one inside another, which is not counted.
        return [declared for declared in candidates if declared.module == module and sees(file, declared)]
    for nearness in (lambda declared: declared.path == file.path, lambda declared: declared.module == file.module,
                     lambda declared: True):
        found = [declared for declared in candidates if sees(file, declared) and nearness(declared)]
        if found:
            return found
    return []


def sees(file, declared):
    if declared.path == file.path:
        return True
    if declared.is_private:
        return False
    # The module of an executable is imported with an underscore.
    imported = declared.module in file.imports or declared.module.replace("-", "_") in file.imports
    return declared.module == file.module or (imported and declared.is_open)


# Cycles

def cycles_between_folders(files, uses):
    """Groups of files that name each other's types all around, and lie in several folders; the largest first."""
    graph = {file.path: set() for file in files}
    for declared, users in uses.items():
        for path in users:
            graph[path].add(declared.path)
    groups = [sorted(group) for group in components(graph)]
    apart = [group for group in groups if len({path.rpartition("/")[0] for path in group}) > 1]
    return sorted(apart, key=lambda group: (-len(group), group))


def components(graph):
    """The strongly connected components (Tarjan 1972), without recursion."""
    order, low, stack, on_stack, found = {}, {}, [], set(), []
    for root in sorted(graph):
        if root in order:
            continue
        work = [(root, iter(sorted(graph[root])))]
        order[root] = low[root] = len(order)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, successors = work[-1]
            for successor in successors:
                if successor not in order:
                    order[successor] = low[successor] = len(order)
                    stack.append(successor)
                    on_stack.add(successor)
                    work.append((successor, iter(sorted(graph[successor]))))
                    break
                if successor in on_stack:
                    low[node] = min(low[node], order[successor])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    place = stack.index(node)
                    found.append(stack[place:])
                    on_stack.difference_update(stack[place:])
                    del stack[place:]
    return found


# Imports

def dependencies(manifest):
    """The modules that each target of Package.swift may import."""
    allowed = {}
    for match in re.finditer(r"\.(?:target|executableTarget|systemLibrary)\(", manifest):
        body = inside(manifest, match.end() - 1)
        name = re.match(r'\(\s*name:\s*"([^"]+)"', body)
        if not name:
            continue
        place = body.find("dependencies:")
        listed = inside(body, body.find("[", place)) if place >= 0 else ""
        found = set(re.findall(r'"([^"]+)"', re.sub(r'package:\s*"[^"]*"', "", listed)))
        # `.target(name: …)` in a list of dependencies is no target of its own.
        if place >= 0 or "condition:" not in body:
            allowed[name[1]] = found
    return allowed


def inside(text, start):
    """The text from a bracket to the one that closes it."""
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] in "([") - (text[place] in ")]")
        if depth == 0:
            return text[start:place + 1]
    return text[start:]


def imports(files, allowed):
    """What is imported and is no dependency, and the dependencies that nobody imports. Modules of the system do not count."""
    ours = set(allowed).union(*allowed.values())
    imported = collections.defaultdict(set)
    forbidden = []
    for file in files:
        for name in sorted(file.imports & ours):
            imported[file.module].add(name)
            if name not in allowed.get(file.module, ()):
                forbidden.append((file.path, name))
    unused = sorted((module, name) for module in {file.module for file in files}
                    for name in allowed.get(module, ()) if name not in imported[module])
    return forbidden, unused
