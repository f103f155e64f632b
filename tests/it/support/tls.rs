//! The far end of a TLS connection: certificates of a CA that no system knows, valid from 2020 to 2120.

use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use std::{
    io,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

/// A connection whose handshake is over.
pub type Encrypted = StreamOwned<ServerConnection, TcpStream>;

/// The CA that has signed the certificate of all these servers, as `SSL_CERT_FILE` takes it.
pub fn ca() -> PathBuf {
    file("ca.pem")
}

/// Another CA, which has signed nothing.
pub fn other_ca() -> PathBuf {
    file("other.pem")
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tls").join(name)
}

/// Shakes hands as `localhost`. Fails when the client does not trust the certificate.
pub fn accept(mut stream: TcpStream) -> io::Result<Encrypted> {
    let _another_test_may_have_installed_it = rustls::crypto::ring::default_provider().install_default();
    let certificate = CertificateDer::from_pem_file(file("server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(file("server.key")).unwrap();
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key);
    let mut connection = ServerConnection::new(Arc::new(config.unwrap())).unwrap();
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(StreamOwned::new(connection, stream))
}

/// Hands every connection on a free port of this machine to `talk`; returns the port.
pub fn listen(talk: impl Fn(TcpStream) + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || listener.incoming().flatten().for_each(talk));
    port
}
