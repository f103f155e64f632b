### AWS Marketplace: the picker's row, linking an AWS account, Amazon orders, what AWS bills.

## The picker and the comparison

method-amazon-name = AWS Marketplace
method-amazon-time = 以 AWS 通知为准
method-amazon-hint = 由 AWS 按其商品页价格向您收费，我们不收取任何款项。
amazon-buy-fits = 在 AWS 订阅相同套餐、相同期限并点击“Set up your account”，即视为支付此订单。
amazon-buy-units = 在 AWS 订阅“{ $dimension }”，数量须正好为 { $units }，并点击“Set up your account”，即视为支付此订单。
amazon-buy-stranger = 只有属于 { $organisation } 的 AWS 账户在 AWS 购买，才会支付此订单。用其他 AWS 账户购买会成为另一个订单，此订单仍未付款。
amazon-buy-exactly = “{ $dimension }”的数量须正好为 { $units }。
amazon-buy-other = AWS 商品页未提供完全相同的内容。如在 AWS 购买，请先取消此订单。
amazon-buy-other-stranger = AWS 商品页未提供完全相同的内容：在 AWS 购买不会支付此订单。
amazon-buy-link = 在 AWS Marketplace 购买
amazon-buy-named = 在 AWS Marketplace 购买 { $product }
amazon-listing-price = AWS 商品页价格
amazon-charged-by = 由 AWS 收费
amazon-refund-by = 向 AWS 申请

## Where AWS sends a buyer

amazon-start-title = 请从 AWS Marketplace 开始
amazon-start-text = 本页供来自 AWS Marketplace 的买家使用。请在 AWS 打开您的订阅，点击“Set up your account”，AWS 会将您带到这里。
amazon-unknown-title = AWS 无法识别本次访问
amazon-unknown-text = 收到的凭据并非 AWS 为此产品签发。未作任何更改。请在 AWS 打开您的订阅，再次点击“Set up your account”。
amazon-expired-title = 本次来自 AWS 的访问已过期
amazon-expired-text = 凭据最长四小时内有效。您在 AWS 的订阅不受影响：请打开订阅，再次点击“Set up your account”。
amazon-unanswered-title = AWS 暂时没有响应
amazon-unanswered-text = 没有任何损失，您在 AWS 的订阅不受影响。请一分钟后打开订阅，再次点击“Set up your account”。
amazon-unready-title = 此产品尚未在本站配置完成
amazon-unready-text = 您在 AWS 的订阅不受影响。请与我们联系：需由我们完成配置。之后请在 AWS 再次点击“Set up your account”。
amazon-lost-title = 请从 AWS 打开本页
amazon-lost-text = 此浏览器在过去四小时内没有从 AWS 进入本站。请用此浏览器在 AWS 打开您的订阅，再次点击“Set up your account”。

## Linking an AWS account

amazon-link-title = 关联您的 AWS 账户
amazon-link-lead = 您已在 AWS Marketplace 订阅。将 AWS 账户关联到您的组织后，我们即为您开通所购内容。
amazon-fact-account = AWS 账户
amazon-fact-product = 产品
amazon-fact-code = AWS 产品代码
amazon-fact-org = 组织
amazon-fact-since = 关联记录
amazon-account-by = { $day } 由 { $member } 关联
amazon-signin-text = 请先登录或注册，两者使用同一表单。我们会发送登录链接，无需密码。之后您将返回本页进行确认。
amazon-signin-button = 登录或注册
amazon-same-browser = 请用此浏览器打开邮件中的链接：只有它记得您来自哪个 AWS 账户。
amazon-bound-title = 此 AWS 账户已关联
amazon-bound-text = 关联人为 { $email }。请用该邮箱登录，或以同一组织其他成员的身份登录，均通过我们发送的链接。其他组织无法使用此 AWS 账户。
amazon-bound-button = 登录
amazon-elsewhere-title = 此 AWS 账户已属于另一个组织
amazon-elsewhere-text = 关联人 { $email } 通过发送至该邮箱的链接登录。您当前以 { $organisation } 的身份登录。如需继续，请以另一个组织成员的身份登录。未作任何更改。
amazon-account-fixed = 已关联的 AWS 账户无法在此解除关联。如需更改，请联系客服。
amazon-confirm-who = 您以 { $email } 登录，所属组织为 { $organisation }。请核对 AWS 账户号是否属于您。
amazon-confirm-lasting = AWS 账户将一直属于 { $organisation }，无法在此解除关联。
amazon-confirm-button = 关联 AWS 账户
amazon-repeat-title = 开通您的订阅
amazon-repeat-lead = 您使用已关联的 AWS 账户再次在 AWS Marketplace 订阅。确认后，我们即为您开通所购内容。
amazon-repeat-button = 开通订阅
amazon-confirm-billing = 由 AWS 按其商品页价格向您收费，我们不收取任何费用。
amazon-done-title = AWS 账户已关联
amazon-done-ours = 它属于 { $organisation }。您可在“亚马逊订单”中查看所购内容。
amazon-done-text = 本次来自 AWS 的访问已使用。请以该组织成员的身份登录，查看其亚马逊订单。
amazon-done-link = 查看亚马逊订单

## Amazon orders

amazon-orders-title = 亚马逊订单
amazon-orders-lead = { $organisation } 在 AWS Marketplace 的购买记录。由 AWS 收费，每次购买对应支付本站的一个订单。
amazon-account-link = 已关联的 AWS 账户及其购买记录
amazon-linked-done = AWS 账户已关联。
amazon-asked-done = 刚刚已向 AWS 查询，以下为其结果。
amazon-asked-vain = AWS 没有响应。我们会在几分钟内再次查询，没有任何损失。
amazon-unread-text = AWS 尚未告知购买内容。我们会在几分钟内再次查询，没有任何损失。
amazon-moved-text = AWS 账户 { $account } 已由另一个组织转给 { $organisation }。请在 AWS 打开每个订阅，点击“Set up your account”并同意服务协议；在此之前，我们不会查询其购买内容，也不会下单。
amazon-accounts-title = 已关联的 AWS 账户
amazon-accounts-none = 尚未关联 AWS 账户
amazon-accounts-how = 请在 AWS Marketplace 订阅产品，并点击“Set up your account”。
amazon-bought-title = 在 AWS Marketplace 的购买
amazon-column-units = 数量
amazon-column-until = 到期日
amazon-column-licence = AWS 许可
amazon-until-open = 无到期日
amazon-status-active = 有效
amazon-status-ended = 已结束
amazon-status-waiting = 尚未下单
amazon-status-unclear = 需要核查
amazon-waiting-hint = 几分钟内将在本站下单。
amazon-waiting-for = 同一产品有一个订单尚未付款。付款或取消后，此次购买会自动下单。
amazon-waiting-money = 相同内容的订单有一笔无法撤回的付款，款项可能正在途中。待其有结果后，此次购买会自动下单。
amazon-why-unknown = 我们的商品页配置中没有此产品或套餐。
amazon-why-units = 此数量与我们目录中的任何套餐均不相符。
amazon-why-term = 其期限与我们的套餐不同。
amazon-why-moved = 其到期日有变动，但并非增加一个套餐期限。
amazon-why-replaces = 它在另一套餐到期前取代了该套餐。
amazon-unclear-act = 本站不会自动下单。请联系客服。
amazon-order-none = 暂无
amazon-show-all = 显示全部
amazon-none-yet = AWS 尚未报告任何购买
amazon-ask-button = 立即查询 AWS
amazon-ask-hint = 我们平时每小时查询一次。
amazon-reports-title = AWS 的报告
amazon-report-new = { $what }：已购买
amazon-report-term = { $what }：期限改为至 { $until }
amazon-report-open = { $what }：期限改为无到期日
amazon-report-units = { $what }：数量由 { $from } 改为 { $to }
amazon-report-ended = { $what }：已结束
amazon-report-back = { $what }：重新生效

## Orders that AWS bills

amazon-order-notice = 在 AWS Marketplace 购买。由 AWS 按其商品页价格收费，计入您的 AWS 账单。本页价格为我们的目录价，我们不收取任何款项。
amazon-past-placed = 因 AWS Marketplace 上的购买而下单；{ $member } 关联了 AWS 账户，并同意服务协议（版本 { $version }）
amazon-past-reported = AWS Marketplace 已报告此次购买。由 AWS 收费；我们的目录价为 { $amount }
amazon-paid-title = 已通过 AWS Marketplace 付款
amazon-paid-money = AWS 于 { $at } 报告了此次购买。由 AWS 向您收费，我们不收取任何款项。
amazon-paid-advice = 实付金额以 AWS 账单为准，按商品页价格计算。{ $amount } 为我们的目录价。您无需再做任何操作。
amazon-receipt-price = 目录价
amazon-receipt-billed = 此订单由 AWS 收费。
amazon-receipt-note = 实付金额及税费以 AWS 账单为准，按其商品页价格计算。本页仅列明所购内容，不是向我们付款的凭证。

## The desk

amazon-desk-title = 需要人工处理的 AWS 购买
amazon-desk-hint = AWS 已对这些购买收费，但本站尚未为其下单。请与买方商定。点击“已处理”后，AWS 目前报告的内容视为已办结，此后的变动以此为起点。
amazon-desk-why = 原因

## The letter

amazon-mail-subject = 订单 { $number }：已在 AWS Marketplace 购买
amazon-mail-title = 已通过 AWS Marketplace 付款
amazon-mail-body = AWS 于 { $at } 报告了此次购买。由 AWS 按其商品页价格收费，计入您的 AWS 账单；我们不收取任何款项。
amazon-mail-button = 查看订单

## Help

help-amazon-title = 在 AWS Marketplace 购买
help-amazon-lead = 部分产品也在 AWS Marketplace 上架。您在 AWS 购买，由 AWS 收费，订单会显示在本站。
help-amazon-how-asked = 如何在 AWS 购买？
help-amazon-step-subscribe = 从付款页面或在 AWS Marketplace 打开商品页并订阅。
help-amazon-step-press = 在 AWS 点击“Set up your account”，AWS 会将您带到我们的页面。
help-amazon-step-signin = 在该页登录或注册，之后您将返回该页。
help-amazon-step-confirm = 同意服务协议，并将 AWS 账户关联到您的组织。
help-amazon-open-asked = 我已有一个相同内容的未付款订单
help-amazon-open-text = 如果套餐和期限相同，在 AWS 的购买即支付该订单：请勿再用其他方式付款。如果是同一产品的其他套餐，请先取消该订单或先付款。
help-amazon-charge-asked = 谁向我收费，金额是多少？
help-amazon-charge-text = 由 AWS 按其商品页价格收费，计入您的 AWS 账单。我们不收取任何款项，本站收据不是发票。退款请向 AWS 申请。
help-amazon-change-asked = 可以解除 AWS 账户的关联吗？
help-amazon-change-text = 无法自行解除。一个 AWS 账户长期属于一个组织；客服可以更改。
