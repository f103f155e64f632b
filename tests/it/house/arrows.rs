//! The map of the modules: who may use whom, read from the sources.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use syn::visit::{self, Visit};

/// Which of the top folders and files may use which. `src/lib.rs` shows the same map as layers.
const MAP: [(&str, &[&str]); 19] = [
    ("domain", &[]),
    ("random", &[]),
    ("qr", &[]),
    ("clock", &["domain"]),
    ("keys", &["domain"]),
    ("lang", &["domain"]),
    ("monitor", &["domain"]),
    ("store", &["domain"]),
    ("throttle", &["domain"]),
    ("notify", &["domain", "lang"]),
    ("methods", &["clock", "domain", "keys", "lang", "random"]),
    ("config", &["domain", "lang", "methods", "notify", "random"]),
    (
        "app",
        &["clock", "config", "domain", "keys", "methods", "monitor", "notify", "random", "store", "throttle"],
    ),
    ("flows", &["app", "domain", "keys", "lang", "methods", "notify", "qr", "store"]),
    ("jobs", &["app", "domain", "flows", "lang", "monitor", "notify", "store"]),
    ("web", &["app", "config", "domain", "flows", "keys", "lang", "methods", "monitor", "qr", "store"]),
    (
        "sandbox",
        &[
            "app", "clock", "config", "domain", "flows", "keys", "lang", "methods", "qr", "random", "store",
            "web",
        ],
    ),
    (
        "start",
        &[
            "app", "clock", "config", "domain", "flows", "jobs", "keys", "methods", "monitor", "notify",
            "random", "sandbox", "store", "throttle", "web",
        ],
    ),
    ("cli", &["clock", "config", "flows", "random", "start"]),
];

/// A module's path below the crate: `["flows", "pay"]`.
type Module = Vec<String>;

/// Every module of the library with its file; tests and the program's own modules are left out.
fn modules() -> BTreeMap<Module, PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    collect(&root, &root, &mut found);
    assert!(found.len() > 300, "only {} modules were found", found.len());
    found
}

fn collect(root: &Path, folder: &Path, found: &mut BTreeMap<Module, PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if ["tests", "main"].contains(&name) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, found);
            continue;
        }
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let parts = path.strip_prefix(root).unwrap().with_extension("");
        let mut module: Module = parts.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        if ["mod", "lib"].contains(&name) {
            module.pop();
        }
        found.insert(module, path);
    }
}

/// The paths that a file names, as they are written, outside its tests.
#[derive(Default)]
struct Paths(Vec<Module>);

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|p| p.is_ident("test"))
    })
}

fn flatten(tree: &syn::UseTree, mut before: Module, found: &mut Vec<Module>) {
    match tree {
        syn::UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, found);
        }
        syn::UseTree::Group(group) => {
            group.items.iter().for_each(|tree| flatten(tree, before.clone(), found))
        }
        syn::UseTree::Name(name) => found.push([before, vec![name.ident.to_string()]].concat()),
        syn::UseTree::Rename(name) => found.push([before, vec![name.ident.to_string()]].concat()),
        syn::UseTree::Glob(_) => found.push(before),
    }
}

impl Visit<'_> for Paths {
    fn visit_item_mod(&mut self, item: &syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        if !is_test(&item.attrs) {
            flatten(&item.tree, Vec::new(), &mut self.0);
        }
    }

    fn visit_path(&mut self, path: &syn::Path) {
        self.0.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    /// Inside a macro there are only tokens: paths are words with `::` between.
    fn visit_macro(&mut self, mac: &syn::Macro) {
        let tokens = mac.tokens.to_string().replace(" :: ", "::");
        let words = tokens.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        let paths = words.filter(|word| word.contains("::"));
        self.0.extend(paths.map(|word| word.split("::").map(str::to_owned).collect::<Module>()));
    }
}

/// The module that a path written in `here` leads to, if it is one of ours.
fn resolve(here: &Module, path: &[String], all: &BTreeMap<Module, PathBuf>) -> Option<Module> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    let child = |part: &String| all.contains_key(&[here.as_slice(), std::slice::from_ref(part)].concat());
    let mut full: Module = match path.first()?.as_str() {
        "crate" => path[1..].to_vec(),
        "super" => [&here[..here.len().checked_sub(ups)?], &path[ups..]].concat(),
        "self" => [here, &path[1..]].concat(),
        _ if child(&path[0]) => [here, path].concat(),
        _ => return None,
    };
    while !all.contains_key(&full) {
        full.pop();
    }
    (!full.is_empty() && full != *here).then_some(full)
}

/// From each module to the modules it uses.
fn arrows() -> BTreeMap<Module, BTreeSet<Module>> {
    let all = modules();
    let mut arrows = BTreeMap::new();
    for (module, file) in &all {
        let source = syn::parse_file(&fs::read_to_string(file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut paths = Paths::default();
        paths.visit_file(&source);
        let used = paths.0.iter().filter_map(|path| resolve(module, path, &all));
        arrows.insert(module.clone(), used.collect::<BTreeSet<_>>());
    }
    arrows
}

#[test]
fn modules_use_only_what_the_map_allows() {
    let map = BTreeMap::from(MAP);
    let mut broken = BTreeSet::new();
    for (module, used) in arrows().iter().filter(|(module, _)| !module.is_empty()) {
        let Some(may) = map.get(module[0].as_str()) else {
            broken.insert(format!("{} is not on the map", module[0]));
            continue;
        };
        let strays = used.iter().filter(|to| to[0] != module[0] && !may.contains(&to[0].as_str()));
        broken.extend(strays.map(|to| format!("{} -> {}", module.join("::"), to.join("::"))));
    }
    assert!(broken.is_empty(), "\n{}", Vec::from_iter(broken).join("\n"));
}

#[test]
fn the_map_allows_nothing_that_nobody_uses() {
    let arrows = arrows();
    let mut unused = Vec::new();
    for (from, may) in MAP {
        let used: BTreeSet<&str> = arrows
            .iter()
            .filter(|(module, _)| module.first().is_some_and(|top| top == from))
            .flat_map(|(_, used)| used.iter().map(|to| to[0].as_str()))
            .collect();
        unused.extend(may.iter().filter(|to| !used.contains(*to)).map(|to| format!("{from} -> {to}")));
    }
    assert!(unused.is_empty(), "\n{}", unused.join("\n"));
}

/// Folders and files side by side, and the arrows between them. Arrows between a folder's `mod.rs` and what lies
/// in the folder do not count: together they are one module.
fn side_by_side() -> BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> {
    let mut folders: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (from, used) in arrows() {
        for to in used {
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if let (Some(a), Some(b)) = (from.get(shared), to.get(shared)) {
                let folder = folders.entry(from[..shared].to_vec()).or_default();
                folder.entry(a.clone()).or_default().insert(b.clone());
            }
        }
    }
    folders
}

#[test]
fn no_two_neighbours_use_each_other_directly_or_through_others() {
    let mut circles = Vec::new();
    for (folder, arrows) in side_by_side() {
        let mut left = arrows;
        // Whoever uses nobody that is left is in no circle.
        while let Some(free) = left.keys().find(|name| !left[*name].iter().any(|to| left.contains_key(to))) {
            let free = free.clone();
            left.remove(&free);
        }
        circles.extend(left.iter().map(|(from, to)| format!("{}: {from} -> {to:?}", folder.join("::"))));
    }
    assert!(circles.is_empty(), "\n{}", circles.join("\n"));
}
