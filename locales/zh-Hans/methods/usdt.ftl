### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 至 3 分钟
method-usdt-trc20-hint = TRON 网络上的泰达币（Tether）。付款后须输入 TxID。链接可转发
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 至 20 分钟
method-usdt-erc20-hint = Ethereum 网络上的泰达币（Tether）。按准确金额转账即可自动识别。链接可转发

## The page

usdt-transfer-title = 通过 { $standard } 转账 { $amount }
usdt-transfer-lead = 尚未收到付款。任何人打开此链接即可付款，无需登录。
usdt-transfer-held-title = 您的转账正在核实
usdt-transfer-held-money = 我们已收到一笔转账，但仅凭金额无法判断属于哪个订单。请勿重复付款。
usdt-transfer-held-text = 我们的团队正在核实，并会通过邮件通知下单人。
usdt-transfer-looking-title = 正在查找您的转账
usdt-transfer-looking-money = 网络上尚未显示这笔转账。请勿重复付款。
usdt-transfer-looking-text = 我们会继续查找，查到后将在本页显示。
usdt-transfer-received-text = 本订单目前已收到 { $received }。
usdt-transfer-unsent-link = 尚未转账？查看付款信息
usdt-transfer-rest-title = 还需转账 { $amount }
usdt-transfer-rest-lead = 已收到 { $received }，款项安全。请一次转账补足余款，金额须与此完全一致。
usdt-transfer-confirming-title = 已查到转账，正在确认
usdt-transfer-confirming-money = 已查到您的转账。请勿再次转账。
usdt-transfer-confirming-text = 网络正在确认。您可以关闭本页：收据会通过邮件发送给下单人。
usdt-transfer-network-tron = 仅限 TRON 网络（TRC20）。
usdt-transfer-network-ethereum = 仅限 Ethereum 网络（ERC20）。
usdt-transfer-network-text = 通过其他网络转账，或转入其他币种，款项无法自动识别，且可能丢失。
usdt-transfer-amount-label = 准确金额（USDT，含全部六位小数）
usdt-transfer-amount-hint = 到账金额必须与此完全一致。如果钱包或交易所从转账金额中扣除手续费，请在此金额之外另加手续费。末尾几位数字用于区分您与他人的付款，合计不到 0.01 USDT。
usdt-transfer-address-label = 官方收款地址（{ $standard }）
usdt-transfer-code-label = 此地址的校验码：{ $code }
usdt-transfer-code-hint = 我们的邮件和收款地址列表中有相同的校验码。
usdt-transfer-code-link = 前往核对
usdt-transfer-qr-label = 收款地址二维码（{ $standard }），不含金额
usdt-transfer-until = 请在 { $until } 前转账，剩余 { $left }。
usdt-transfer-sandbox-link = 使用模拟钱包付款
usdt-transfer-request-title = 含金额的二维码，适用于部分钱包
usdt-transfer-request-text = 部分钱包可从中读取地址和金额。确认前，请在钱包中核对：收款方是否为上方地址，金额是否完全一致。如果显示其他内容，请手动输入。
usdt-transfer-request-open = 在本设备的钱包中打开
usdt-transfer-request-qr = 付款请求二维码，适用于支持 EIP-681 的钱包
usdt-transfer-ways-title = 无法补足余款怎么办
usdt-transfer-ways-rest = 可以请他人代付：转发此链接即可。
usdt-transfer-ways-smaller = 或取消此订单，再按已转出的金额另行下单。在新订单的付款页面选择同一网络，并输入同一个 TxID：无需再次转账。
usdt-transfer-ways-cancel = 取消此订单
usdt-transfer-ways-contact = 或联系客服。在此期间，款项是安全的。
usdt-transfer-share-title = 请他人代付
usdt-transfer-share-text = 收款方为 { $seller }。本页网址为 { $host }，绝不会要求您输入密码或助记词。
usdt-transfer-share-label = 付款链接
usdt-transfer-share-mail = 通过邮件发送
usdt-transfer-share-button = 分享

## Steps and warnings

usdt-steps-title = 如何使用 USDT 付款
usdt-step-network = 在钱包或交易所中选择 USDT，再选择网络 { $standard }（{ $network }）。
usdt-step-address = 复制地址，核对开头是否为 { $first }，结尾是否为 { $last }。
usdt-step-amount = 一次转账 { $amount }，金额须完全一致。
usdt-step-hash = 从转账详情中复制 TxID，并在本页输入。
usdt-step-wait = 返回本页。付款会自动识别；如果等待较久，可以输入 TxID。
usdt-one-order-note = 每个订单须单独付款，请勿用一笔转账支付多个订单。付完一个并看到确认后，再付下一个。
usdt-exchange-note = 从交易所付款时，请使用提币，并提到上述网络。交易所内部转账没有 TxID，无法查到。
usdt-history-note = 请从本页复制地址，不要从钱包的历史记录中复制：陌生人会在其中混入相似的地址。

## What the chain shows

usdt-trail-title = 此订单的转账
usdt-trail-nothing = 尚未查到转账。
usdt-trail-behind-text = 目前无法查到此网络的最新转账。您已转出的款项是安全的，恢复后即可查到；请勿再次转账。
usdt-trail-moving-tag = 确认中
usdt-trail-final-tag = 已到账
usdt-trail-gone-tag = 已不在链上
usdt-trail-gone-text = 网络替换了包含这笔转账的区块。通常一分钟内会重新出现。在钱包显示转账失败之前，请勿再次转账。
usdt-trail-blocks = 确认数：{ $done } / { $needed }
usdt-trail-txid-label = 您的 { $standard } 转账的 TxID
usdt-trail-txid-hint = 共 64 位字母和数字。钱包中也称“交易哈希”、“交易哈希值”、“Txn Hash”或“交易 ID”。也可输入区块浏览器中该交易的网址。
usdt-trail-txid-button = 提交 TxID
usdt-trail-where-title = 在哪里找到 TxID
usdt-trail-where-text = 在钱包或交易所的历史记录中打开这笔转账：详情中会显示 TxID。TxID 不是您的地址，也不是订单号。
usdt-trail-where-picture = 请以文本形式复制。对照图片输入容易出错。
usdt-trail-where-exchange = 交易所在提币发出后才会显示 TxID，通常需要等待几分钟。

## The status of a claimed TxID

usdt-claim-looking-tag = 尚未查到
usdt-claim-looking-text = 如果十分钟后仍未查到，请检查 TxID 是否复制完整，以及转账是否通过此网络进行。
usdt-claim-confirming-tag = 已查到
usdt-claim-confirming-text = 已查到这笔转账，网络确认后即计入此订单。请勿再次转账。
usdt-claim-placed-tag = 已到账
usdt-claim-placed-text = 这笔转账已计入此订单。此 TxID 不能再次使用。
usdt-claim-held-tag = 正在核实
usdt-claim-held-text = 其他买家也向同一地址付款，因此需由我们的团队确认这笔转账属于此订单。
usdt-claim-small-tag = 不足 1 USDT
usdt-claim-small-text = 这笔转账不足 1 USDT，且与应付金额不符，因此未计入本订单。我们的团队会核实。您仍可支付应付金额。
usdt-claim-used-tag = 已用于另一笔订单
usdt-claim-used-text = 此 TxID 已用于支付另一笔订单，每个 TxID 只能使用一次。如果复制有误，请输入正确的 TxID。
usdt-claim-dismissed-tag = 已由人工核实
usdt-claim-dismissed-text = 工作人员已核实此笔转账：它不是本站任何订单的付款。如果这是您的转账，请联系客服。
usdt-claim-theirs-tag = 属于另一笔订单
usdt-claim-theirs-text = 这笔转账的金额与另一笔订单要求的金额完全一致，因此计入该订单。
usdt-claim-older-tag = 早于此订单
usdt-claim-older-text = 这笔转账在此订单提交之前发出。如果是为之前的订单付款，请打开该订单的链接，并在其中输入 TxID。
usdt-claim-failed-tag = 链上转账失败
usdt-claim-failed-text = 网络显示这笔转账失败：未转移任何款项。请重新转账，并输入新的 TxID。
usdt-claim-other-token-tag = 其他代币
usdt-claim-other-token-text = 此交易转移的是其他代币，即使名称相似，也不是 USDT，无法支付此订单。如果已转给我们，请联系客服。
usdt-claim-coin-tag = 不是 USDT
usdt-claim-coin-text = 此交易转移的是网络自身的币，不是 USDT，无法支付此订单。如果已转给我们，请联系客服。
usdt-claim-other-recipient-tag = 收款方不符
usdt-claim-other-recipient-text = 此交易将 USDT 转给了其他人。请将其收款方与上方地址核对。
usdt-claim-no-transfer-tag = 没有付款
usdt-claim-no-transfer-text = 此交易未向我们转入 USDT，或转入金额不足 0.01 USDT。
usdt-claim-never-seen-tag = 从未查到
usdt-claim-never-seen-text = 网络六小时内一直未显示这笔转账，因此不会到账。请查看钱包：转账很可能并未发出。确认后请重新转账。
usdt-claim-not-looked-tag = 已停止查找
usdt-claim-not-looked-text = 网络上未显示此转账，之后又输入了许多其他 TxID，因此我们已停止查找。如果这是您的转账，请重新输入。
usdt-claim-other-network-tag = 其他网络
usdt-claim-other-network-text = 此 TxID 属于另一网络上的交易，因此无法直接支付此订单。如果您在该网络上把 USDT 转到了我们的地址，款项不会丢失：请联系客服并提供此 TxID，收到答复前请勿再次转账。

## When what was entered is no TxID

usdt-pasted-empty = 请输入您的转账的 TxID
usdt-pasted-network = 此链接显示的交易位于另一网络：{ $network }。请输入在本页所示网络上转账的 TxID；如果您已通过该网络转账，请联系客服
usdt-pasted-own-address = 这是我们的收款地址。请输入向此地址转账的 TxID：64 位字母和数字
usdt-pasted-address = 这是 { $network } 上的地址，不是 TxID。TxID 显示在转账详情中
usdt-pasted-several = 这里有多个 TxID。请逐个输入
usdt-pasted-shortened = 此 TxID 的中间部分已被省略。请使用钱包的复制按钮复制
usdt-pasted-short = 这里有 { $digits } 位字母和数字，TxID 应为 64 位。请完整复制
usdt-pasted-long = 这里有 { $digits } 位字母和数字，TxID 应为 64 位。请仅复制 TxID
usdt-pasted-letter = TxID 仅含数字和字母 A 至 F，但这里有“{ $letter }”。请以文本形式复制，不要手动输入
usdt-pasted-picture = 这是图片。请输入文本形式的 TxID
usdt-pasted-words = 这不是 TxID。TxID 由 64 位数字和字母 A 至 F 组成

## A payment link that has run out

usdt-new-amount = 重新获取金额
usdt-lapsed-title = 此付款链接已过期
usdt-lapsed-money = 尚未通过“{ $app }”收到付款。订单仍然有效。
usdt-lapsed-advice = 转账前，请先重新获取金额。如果已按旧金额转账，请勿再次转账：请在下方输入 TxID。
usdt-closed-named-advice = 此链接已无法付款。如果您已付款，请勿重复付款：请在下方输入 TxID。
usdt-named-title = 请提供您的转账信息
usdt-named-money = 此付款链接已过期，但已转出的款项不会丢失。

## The same order again, for money that came too late

usdt-reorder-title = 已经付款？请重新提交相同的订单
usdt-reorder-arrived-text = 此订单收到 { $amount }。重新提交相同的订单后，这笔款项会立即用于支付新订单。您无需再次转账。
usdt-reorder-part-text = 此订单已收到 { $amount }。以 { $total } 再次订购相同内容：这笔款项将计入新订单，余额由新订单页面收取。
usdt-reorder-later-text = 已经付款？请先在下方输入转账的 TxID。我们看到款项后，您即可在此重新提交相同的订单。请勿再次转账。
usdt-reorder-member-text = 新订单会使用为此订单转出的款项。请在新订单的页面输入 TxID。请勿再次转账。
# $organisation: who bought.
usdt-reorder-signin-text = 您是 { $organisation } 的成员？登录后可随时重新提交相同的订单。
usdt-reorder-signin-link = 登录
# $organisation: who bought.
usdt-reorder-link-text = 您未以 { $organisation } 成员的身份登录。订单会注明是通过此链接提交的，我们会发邮件通知原下单人。此操作只能进行一次。
usdt-reorder-agree-label = 我同意《{ $agreement }》
usdt-reorder-agreement-link = 阅读《{ $agreement }》
usdt-reorder-button = 我已付款，重新下单
usdt-reorder-problem-unticked = 请勾选同意，然后重新下单
usdt-reorder-problem-clash = 您的组织已有此产品的未付款订单。请打开该订单，选择同一网络，并在其中输入 TxID
usdt-reorder-problem-gone = 此项目已无法订购。请联系客服：款项是安全的

## Facts and receipt

usdt-pay-fact-reference = TxID

## Help

help-usdt-title = 使用 USDT 付款
help-usdt-lead = 支持 TRON 网络（TRC20）和 Ethereum 网络（ERC20）上的泰达币（Tether），任何钱包或交易所均可付款，无需登录。
help-usdt-step-choose = 在付款页面选择 USDT，并选择您的钱包或交易所转账所用的网络。
help-usdt-step-copy = 从该页面复制地址和准确金额。
help-usdt-step-send = 一次转账此金额，金额须完全一致，且仅限该网络。
help-usdt-step-hash = 使用 TRC20 时，请复制转账的 TxID，并在付款页面提交。使用 ERC20 时，付款会自动识别。
help-usdt-step-wait = 页面会显示网络的确认数，全部确认后显示“付款成功”。
help-usdt-link-text = 付款页面就是一个链接，48 小时内有效，可以转发：任何人打开此链接即可付款，无需登录。
help-usdt-network-asked = 应该选择哪个网络？
help-usdt-network-text = 请选择您的钱包或交易所为 USDT 提供的网络：TRC20 即 TRON，ERC20 即 Ethereum。付款页面与钱包中的网络必须一致。
help-usdt-network-wrong = 通过其他网络转账，或转入其他代币、网络自身的币，款项均不会计入您的订单。请联系客服，并提供 TxID；款项不一定能够找回。
help-usdt-fee-asked = 手续费是多少？
help-usdt-fee-text = 手续费在订单金额之外收取，在您选择之前即会显示。您的钱包或交易所会另收手续费：我们页面上的金额是必须到账的金额。
help-usdt-addresses-asked = 官方收款地址有哪些？
help-usdt-addresses-text = 仅限以下地址。同一地址的校验码在本页、付款页面和我们的邮件中均相同。如果页面显示其他地址，请勿付款，并联系我们。
help-usdt-txid-asked = 什么是 TxID？在哪里找到？
help-usdt-txid-names = TxID 是网络上一笔转账的唯一名称，共 64 位数字和字母。钱包中也称“交易哈希”、“交易哈希值”、“Txn Hash”、“TxHash”、“哈希”或“交易 ID”。
help-usdt-txid-once = 每个 TxID 只能用于一个订单，且只能使用一次。
help-usdt-several-asked = 可以用一笔转账支付多个订单吗？
help-usdt-several-text = 不可以。每个订单须单独付款：付完一个并看到确认后，再付下一个。否则款项与订单无法对应。如果必须合并付款，请先联系您的客户经理，并在付款前就此签订合同。
help-usdt-short-asked = 我转账的金额不足
help-usdt-short-text = 请在付款页面输入 TxID。页面随即显示还需转账的准确金额；请按此金额转账，并输入新的 TxID。一个订单可以有多个 TxID。
help-usdt-over-asked = 我转账的金额过多
help-usdt-over-text = 订单已付清，页面会显示多付的金额。我们会通过邮件与您联系。
help-usdt-late-asked = 我已付款，但关闭了页面，或链接已过期
help-usdt-late-link = 请重新打开付款链接，并输入 TxID。请勿再次转账。
help-usdt-late-expired = 如果订单已失效，仍可通过此链接提交 TxID，您转出的款项会予以保留。
help-usdt-late-again = 在该页面选择“我已付款，重新下单”：您的款项会用于支付新订单。
help-usdt-held-asked = 为什么要人工核查我的 TxID？
help-usdt-held-text = 在这些网络上，任何人都能查看每一笔转账，因此知道 TxID 并不能证明什么。准确金额的末尾几位数字表明转账由谁支付；如果没有这几位数字，而同时有其他订单等待付款，则由人工判断。
help-usdt-address-network = 网络
help-usdt-address-code = 校验码
help-usdt-address-label = 收款地址
