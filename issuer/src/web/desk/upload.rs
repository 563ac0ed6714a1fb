//! A form of ours with files, sent by the session that it was shown to.

use std::{collections::HashMap, sync::Arc};

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Multipart, Request, multipart::MultipartError},
    http::StatusCode,
    response::Response,
};

use super::{
    extract::{Desk, HasToken},
    form::FIELD,
    frame::is_ours,
    refusal,
};
use crate::{
    failure::{Failure, FailureCode},
    web::{Web, gate},
};

/// Fields of a form, files among them.
const MOST_FIELDS: usize = 64;

/// A form with files: at most 5 MiB in all, entered with `Routes::upload`.
#[derive(Debug)]
pub(in crate::web) struct DeskUpload<D = Desk> {
    pub(in crate::web) desk: D,
    texts: HashMap<String, String>,
    files: HashMap<String, UploadedFile>,
}

/// A file as the browser sent it. Its name is what somebody called it, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct UploadedFile {
    pub(in crate::web) name: String,
    pub(in crate::web) bytes: Bytes,
}

impl<D> DeskUpload<D> {
    /// What was typed into this field; empty when there is no such field.
    pub(in crate::web) fn text(&self, field: &str) -> &str {
        self.texts.get(field).map(String::as_str).unwrap_or_default()
    }

    /// The file of this field; `None` when none was chosen.
    pub(in crate::web) fn file(&self, field: &str) -> Option<&UploadedFile> {
        self.files.get(field)
    }
}

/// The fields and files of a form.
type Parts = (HashMap<String, String>, HashMap<String, UploadedFile>);

impl<D> FromRequest<Arc<Web>> for DeskUpload<D>
where
    D: FromRequestParts<Arc<Web>, Rejection = Response> + HasToken + Send,
{
    type Rejection = Response;

    async fn from_request(request: Request, web: &Arc<Web>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let desk = D::from_request_parts(&mut parts, web).await?;
        let refuse = |desk: D, status, failure: &Failure| refusal::on(desk.into_frame(), status, failure);
        let request = Request::from_parts(parts, body);
        let Ok(multipart) = Multipart::from_request(request, web).await else {
            let failure = Failure::new(FailureCode::FormNotUnderstood);
            return Err(refuse(desk, StatusCode::UNSUPPORTED_MEDIA_TYPE, &failure));
        };
        match read(multipart).await {
            Ok((texts, files)) => {
                let sent = texts.get(FIELD);
                if !sent.is_some_and(|sent| is_ours(&web.issuer.secret, desk.token(), sent)) {
                    return Err(refuse(desk, StatusCode::FORBIDDEN, &gate::form_not_ours()));
                }
                Ok(DeskUpload { desk, texts, files })
            }
            Err(error) => {
                let status = error.status();
                let code = match status {
                    StatusCode::PAYLOAD_TOO_LARGE => FailureCode::UploadTooLarge,
                    _ => FailureCode::FormNotUnderstood,
                };
                Err(refuse(desk, status, &Failure::new(code).because(error)))
            }
        }
    }
}

async fn read(mut multipart: Multipart) -> Result<Parts, MultipartError> {
    let (mut texts, mut files) = (HashMap::new(), HashMap::new());
    while let Some(field) = multipart.next_field().await? {
        if texts.len() + files.len() >= MOST_FIELDS {
            break;
        }
        let Some(name) = field.name().map(str::to_owned) else { continue };
        match field.file_name().map(str::to_owned) {
            Some(file) => {
                let bytes = field.bytes().await?;
                // A file field that nobody used is sent without a name.
                if !file.is_empty() {
                    files.insert(name, UploadedFile { name: file, bytes });
                }
            }
            None => {
                texts.insert(name, field.text().await?);
            }
        }
    }
    Ok((texts, files))
}
