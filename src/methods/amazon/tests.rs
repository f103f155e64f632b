//! Signatures against AWS's published vectors and another implementation's; answers as AWS writes them.

use super::{
    answer::{self, CallError},
    sigv4::{Credentials, Request, Scope, amz_date, authorization},
};
use crate::domain::{Entitlement, Timestamp};
use secrecy::SecretString;

fn example() -> Credentials {
    Credentials {
        access_key_id: "AKIDEXAMPLE".into(),
        secret_access_key: SecretString::from("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
    }
}

fn signature(request: &Request<'_>, date: &str, service: &str) -> String {
    let scope = Scope { region: "us-east-1", service };
    let header = authorization(request, date, scope, &example());
    header.split_once("Signature=").unwrap().1.to_owned()
}

#[test]
fn requests_are_signed_as_awss_own_test_suite_says() {
    let date = "20150830T123600Z";
    let plain = [("host", "example.amazonaws.com"), ("x-amz-date", date)];
    let form = [("content-type", "application/x-www-form-urlencoded"), plain[0], plain[1]];
    let vectors = [
        ("GET", &plain[..], "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("POST", &plain[..], "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        (
            "POST",
            &form[..],
            "Param1=value1",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
    ];
    for (verb, headers, body, expected) in vectors {
        let request = Request { verb, path: "/", headers, body };
        assert_eq!(signature(&request, date, "service"), expected, "{verb} {body}");
    }
}

/// What botocore 1.44.5 signs for the same two calls.
#[test]
fn our_two_calls_are_signed_as_amazons_own_client_signs_them() {
    let date = "20261122T120000Z";
    let calls = [
        (
            ["metering.marketplace.us-east-1.amazonaws.com", "AWSMPMeteringService.ResolveCustomer"],
            r#"{"RegistrationToken":"token-of-a-buyer"}"#,
            "a9714ba3c55e69d8b2d98211fcfcc42c29fa836f443a9b32489a8b3be2cc09f2",
        ),
        (
            ["entitlement.marketplace.us-east-1.amazonaws.com", "AWSMPEntitlementService.GetEntitlements"],
            r#"{"ProductCode":"pc1","Filter":{"CUSTOMER_AWS_ACCOUNT_ID":["111122223333"]},"MaxResults":25}"#,
            "6f0fd099c5e3dfd543b74d5d6f8885a52a82d4ee01e4c658afe1f4b67ecd634c",
        ),
    ];
    for ([host, target], body, expected) in calls {
        let json = ("content-type", "application/x-amz-json-1.1");
        let headers = [json, ("host", host), ("x-amz-date", date), ("x-amz-target", target)];
        let request = Request { verb: "POST", path: "/", headers: &headers, body };
        assert_eq!(signature(&request, date, "aws-marketplace"), expected, "{target}");
    }
}

#[test]
fn a_moment_is_written_as_aws_reads_it() {
    let at = Timestamp::parse_rfc3339("2026-01-02T03:04:05.678Z").unwrap();
    assert_eq!(amz_date(at), "20260102T030405Z");
}

#[test]
fn credentials_do_not_print_their_secret() {
    assert!(!format!("{:?}", example()).contains("EXAMPLEKEY"));
}

#[test]
fn each_refusal_is_told_apart_however_it_is_written() {
    let later = |trouble: &CallError| matches!(trouble, CallError::Later(_));
    let refused = |trouble: &CallError| matches!(trouble, CallError::Refused(_));
    let unknown = |trouble: &CallError| *trouble == CallError::UnknownToken;
    let expired = |trouble: &CallError| *trouble == CallError::ExpiredToken;
    type Is<'a> = &'a dyn Fn(&CallError) -> bool;
    let table: [(u16, Option<&str>, &str, Is<'_>); 9] = [
        (400, None, r#"{"__type":"InvalidTokenException","message":"no"}"#, &unknown),
        (400, None, r#"{"__type":"com.amazonaws.marketplace#ExpiredTokenException"}"#, &expired),
        (400, Some("InvalidTokenException:http://internal.amazon.com/coral/"), "{}", &unknown),
        (400, None, r#"{"__type":"ThrottlingException","Message":"Rate exceeded"}"#, &later),
        (500, None, r#"{"__type":"InternalServiceErrorException"}"#, &later),
        (503, None, "<html>", &later),
        (400, None, r#"{"__type":"DisabledApiException"}"#, &refused),
        (400, None, r#"{"__type":"UnrecognizedClientException"}"#, &refused),
        (403, None, "", &refused),
    ];
    for (status, header, body, is) in table {
        let trouble = answer::trouble(status, header, body.as_bytes());
        assert!(is(&trouble), "{status} {header:?} {body}: {trouble:?}");
    }
}

#[test]
fn entitlements_are_counted_only_when_they_can_be() {
    let body = br#"{"Entitlements":[
        {"ProductCode":"p","Dimension":"a","LicenseArn":"arn:1","Value":{"IntegerValue":3},"ExpirationDate":1.7952192E9},
        {"ProductCode":"p","Dimension":"b","LicenseArn":"arn:1","Value":{"BooleanValue":true}},
        {"ProductCode":"p","Dimension":"c","Value":{"DoubleValue":2.0}},
        {"ProductCode":"p","Dimension":"d","Value":{"DoubleValue":2.5}},
        {"ProductCode":"p","Dimension":"e","Value":{"StringValue":"gold"}},
        {"ProductCode":"p","Dimension":"f"},
        {"ProductCode":"p"}],"NextToken":"more"}"#;
    let page = answer::page(body).unwrap();
    assert_eq!(page.next_token.as_deref(), Some("more"));
    let rights = page.rights("p", "111122223333").unwrap();
    let units: Vec<_> = rights.iter().map(|right| right.units).collect();
    assert_eq!(units, [3, 1, 2, 0, 0, 0]);
    let first = Entitlement {
        licence: "arn:1".into(),
        dimension: "a".into(),
        units: 3,
        until: Some(Timestamp::from_millis(1_795_219_200_000)),
    };
    assert_eq!(rights[0], first);
}

#[test]
fn an_answer_about_somebody_else_is_not_taken_in() {
    let of = |account: &str, code: &str| {
        let body = format!(
            r#"{{"Entitlements":[{{"ProductCode":"{code}","CustomerAWSAccountId":"{account}","Dimension":"a"}}]}}"#
        );
        answer::page(body.as_bytes()).unwrap().rights("p", "111122223333")
    };
    assert_eq!(of("111122223333", "p").unwrap().len(), 1);
    for (account, code) in [("111122224444", "p"), ("111122223333", "q")] {
        assert!(matches!(of(account, code), Err(CallError::Refused(_))), "{account} {code}");
    }
}

#[test]
fn an_answer_without_an_account_is_nobodys() {
    let of = |body: &str| answer::customer(body.as_bytes());
    assert!(of(r#"{"CustomerAWSAccountId":"111122223333","ProductCode":"p"}"#).is_ok());
    for body in [
        r#"{"ProductCode":"p","CustomerIdentifier":"old"}"#,
        r#"{"CustomerAWSAccountId":"12 34","ProductCode":"p"}"#,
        r#"{"CustomerAWSAccountId":"111122223333"}"#,
        "nothing",
    ] {
        assert!(of(body).is_err(), "{body}");
    }
}
