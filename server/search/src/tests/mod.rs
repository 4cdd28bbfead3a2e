//! What the index promises, tested through its public face.

mod changes;
mod choices;
mod damage;
mod order;
mod rebuilds;
mod relaxations;
mod safety;
mod suggestions;
mod words;
