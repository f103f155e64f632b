//! The order's machine: every state against every event.

use crate::support::verbs::growth;
use guichet::domain::{
    Actor, AgreementVersion, Buyer, MemberId, OrderId, OrgId, PaymentId, Purchase, Subject, Timestamp,
    order::{Order, OrderEvent, OrderState, Standing, number},
};
use proptest::prelude::*;

const DEADLINE: i64 = 1_000;

pub fn order(state: OrderState) -> Order {
    let snapshot = growth();
    Order {
        id: OrderId::from_text("O"),
        number: number([0; 5]),
        buyer: Buyer::Member { member: MemberId::from_text("M"), org: OrgId::from_text("G") },
        placed_at: Timestamp::from_millis(0),
        total: snapshot.total(),
        subject: Subject::Purchase(Box::new(Purchase {
            snapshot,
            agreement: AgreementVersion { version: "1".to_owned(), hash: "h".to_owned() },
        })),
        lang: guichet::lang::Lang::ENGLISH,
        through: None,
        state,
        version: 1,
    }
}

fn unpaid() -> OrderState {
    OrderState::Unpaid { until: Timestamp::from_millis(DEADLINE) }
}

fn states() -> [OrderState; 4] {
    let at = Timestamp::from_millis(5);
    [
        unpaid(),
        OrderState::Paid { by: PaymentId::from_text("P"), at },
        OrderState::Cancelled { by: Actor::Payer, at },
        OrderState::Expired { at },
    ]
}

fn events() -> [OrderEvent; 3] {
    [
        OrderEvent::PaidBy(PaymentId::from_text("Q")),
        OrderEvent::Cancelled(Actor::Member(MemberId::from_text("M"))),
        OrderEvent::Lapsed,
    ]
}

#[test]
fn only_an_unpaid_order_moves_and_each_event_leads_to_its_state() {
    let late = Timestamp::from_millis(DEADLINE);
    for state in states() {
        for event in events() {
            let open = state == unpaid();
            let moved = order(state.clone()).apply(event.clone(), late);
            let name = moved.as_ref().map(|order| order.state.name());
            assert_eq!(name.ok(), open.then_some(event.name()), "{state:?} and {event:?}");
            if let Err(refused) = moved {
                assert_eq!(
                    (refused.noun, refused.state, refused.event),
                    ("order", state.name(), event.name())
                );
            }
        }
    }
}

#[test]
fn an_order_expires_at_its_deadline_and_not_a_millisecond_before() {
    let lapse = |at| order(unpaid()).apply(OrderEvent::Lapsed, Timestamp::from_millis(at));
    assert!(lapse(DEADLINE - 1).is_err());
    assert_eq!(lapse(DEADLINE).unwrap().state, OrderState::Expired { at: Timestamp::from_millis(DEADLINE) });
}

#[test]
fn money_meets_an_order_that_is_open_paid_or_closed() {
    let stands = states().map(|state| order(state).standing());
    assert_eq!(stands, [Standing::Open, Standing::Paid, Standing::Closed, Standing::Closed]);
}

proptest! {
    #[test]
    fn whatever_happens_only_the_first_end_counts(
        happened in prop::collection::vec((0_usize..3, 0_i64..2 * DEADLINE), 0..12)
    ) {
        let mut standing = order(unpaid());
        let mut ended: Option<OrderState> = None;
        for (which, now) in happened {
            if let Ok(moved) = standing.clone().apply(events()[which].clone(), Timestamp::from_millis(now)) {
                prop_assert!(ended.is_none(), "{:?} moved to {:?}", ended, moved.state);
                ended = Some(moved.state.clone());
                standing = moved;
            }
        }
        prop_assert_eq!(standing.state, ended.unwrap_or(unpaid()));
    }
}
