//! A browser without script: it keeps the cookie, says where its forms come from, and sends the hidden fields of the
//! page that it last saw.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use issuer::{
    accounts,
    issuer::Issuer,
    store::{OrganisationId, Role},
    web,
};
use tower::ServiceExt as _;
use url::form_urlencoded::Serializer;

use crate::library::Library;

pub(crate) const PASSWORD: &str = "kaffe og kage til alle";

pub(crate) struct Browser {
    router: Router,
    pub(crate) cookie: Option<String>,
    /// Says whose page a form comes from; `None` says nothing.
    pub(crate) site: Option<&'static str>,
    /// The token that the next form carries.
    pub(crate) csrf: String,
    /// What it wants.
    pub(crate) accept: &'static str,
    /// The host that it claims to ask.
    pub(crate) host: Option<&'static str>,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Page {
    /// Where it leads, below the public address.
    pub(crate) fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION).map(|value| value.to_str().unwrap());
        location.unwrap_or_default().trim_start_matches("https://badges.example/kreds")
    }

    /// Does it say why it refuses, with this code?
    pub(crate) fn refuses(&self, code: &str) -> bool {
        self.body.contains(&format!("<code>{code}</code>"))
    }
}

impl Browser {
    pub(crate) fn new(issuer: &Arc<Issuer>) -> Self {
        let router = web::router(Arc::clone(issuer));
        Browser {
            router,
            cookie: None,
            site: Some("same-origin"),
            csrf: String::new(),
            accept: "text/html",
            host: None,
        }
    }

    /// A browser in which somebody with this role has signed in.
    pub(crate) async fn signed_in(library: &Library, login: &str, role: Role) -> Self {
        Browser::signed_in_at(library, library.organisation.id, login, role).await
    }

    /// The same, for another organisation.
    pub(crate) async fn signed_in_at(
        library: &Library,
        organisation: OrganisationId,
        login: &str,
        role: Role,
    ) -> Self {
        let guest = accounts::Guest { name: login, role };
        let issuer = &library.issuer;
        let invited = accounts::invite(issuer, organisation, None, guest).await.unwrap();
        let mut browser = Browser::new(issuer);
        let path = format!("/invitation/{}", invited.code);
        let joined =
            browser.post(&path, &[("person", login), ("login", login), ("password", PASSWORD)]).await;
        assert_eq!(joined.location(), "/desk", "{}", joined.body);
        browser.get("/desk").await;
        browser
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send("GET", path).await
    }

    /// A request with nothing in it.
    pub(crate) async fn send(&mut self, method: &str, path: &str) -> Page {
        self.ask(self.request(method, path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let form =
            Serializer::new(String::new()).extend_pairs(fields).append_pair("csrf", &self.csrf).finish();
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form));
        self.ask(request.unwrap()).await
    }

    /// A file with the texts of its form.
    pub(crate) async fn upload(
        &mut self,
        path: &str,
        texts: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Page {
        let mut body = Vec::new();
        for (name, text) in texts.iter().chain(&[("csrf", self.csrf.as_str())]) {
            let part = format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
            body.extend(part.as_bytes());
        }
        let (field, name, bytes) = file;
        let head = format!("content-disposition: form-data; name=\"{field}\"; filename=\"{name}\"");
        body.extend(format!("--x\r\n{head}\r\ncontent-type: application/octet-stream\r\n\r\n").as_bytes());
        body.extend(bytes);
        body.extend(b"\r\n--x--\r\n");
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from(body));
        self.ask(request.unwrap()).await
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/kreds{path}"))
            .header(header::ACCEPT, self.accept)
            .header(header::ACCEPT_LANGUAGE, "en");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(host) = self.host {
            request = request.header(header::HOST, host).header("x-forwarded-host", host);
        }
        match self.site {
            Some(site) => request.header("sec-fetch-site", site),
            None => request,
        }
    }

    async fn ask(&mut self, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        if let Some(cookie) = parts.headers.get(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        let bytes = to_bytes(body, 10 * 1024 * 1024).await.unwrap();
        let page = Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        };
        if let Some((_, rest)) = page.body.split_once("name=\"csrf\" value=\"") {
            self.csrf = rest.split('"').next().unwrap().to_owned();
        }
        page
    }
}
