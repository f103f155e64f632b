### Bank transfer: the picker’s row, the dialog, the sheet, and what payers say of their transfers.

## The picker

method-bank-name = 银行转账
method-bank-time = 1 至 5 个银行工作日
method-bank-hint = 任何银行账户均可。确认后显示收款信息

## The dialog

bank-dialog-first = 汇款前，请先点击“确认”。
bank-dialog-why = 确认后才会生成本次汇款的专用附言编号，并显示收款账户。没有该编号的款项无法与您的订单对应。
bank-dialog-currency = 您用哪种货币汇款？
bank-dialog-sum = 汇款金额
bank-dialog-confirm = 确认
bank-time-dollars = 请在 { $left }内（{ $until } 前）付款，否则订单过期。
bank-time-others = 请在 { $left }内（{ $until } 前）付款，金额在此期间有效。

## The sheet

bank-sheet-title = 汇款 { $amount }
bank-sheet-lead = 尚未收到款项。银行转账需要 1 至 5 个银行工作日。您可以关闭本页，链接始终有效。
bank-facts-title = 向银行提供的信息
bank-fact-beneficiary = 收款人
bank-fact-iban = IBAN
bank-fact-number = 账号
bank-fact-routing = 银行路由号码
bank-fact-bic = BIC（SWIFT 代码）
bank-fact-bank = 银行
bank-fact-address = 银行地址
bank-fact-amount = 金额
bank-fact-reference = 参考编号（附言）
bank-fact-reference-short = 或简短形式 { $short }
bank-fact-until = 付款截止
bank-mind-title = 汇款前请注意
bank-mind-reference = 请准确填写参考编号，不要添加其他内容。该编号仅用于本次汇款。
bank-mind-one-order = 每次汇款只付一张订单。有多张订单时，请先确认并付清一张，再付下一张。
bank-mind-whole = { $amount } 须全额到账：请选择由汇款人承担银行费用（“OUR”），不要由收款人承担。
bank-mind-check = 请核对账户和金额。信息有误会导致汇款失败或延误。
bank-mind-until = 请在 { $until } 前付款。
bank-mind-dollars = 逾期后，如订单仍然有效，请在本页重新获取汇款信息。
bank-mind-others = 逾期金额不再有效，款项可能无法与订单对应。
bank-mind-late = 跨境汇款可能延误，请预留充足时间。
bank-mind-sent = 汇出后请在下方告知我们，订单会等待款项到账。
bank-code-label = 供银行 App 扫描的二维码
bank-deadline-text = 请在 { $until } 前付款，剩余 { $left }。
bank-partially-paid-advice = 请将余款汇入同一账户，并使用同一参考编号。
bank-checked-text = 银行尚未通知我们收到您的汇款。若已汇出，请勿重复汇款：到账可能需要几天。
bank-open-title = 您已告知此笔汇款正在途中。
bank-open-text = 在此期间不能选择其他付款方式，以免重复付款。如果尚未汇出，请在下方告知。
bank-mail-button = 通过邮件发送
bank-mail-subject = 订单 { $number } 的汇款
bank-mail-text = 以下是汇款信息。汇款前请与下方页面核对。

## “I have sent it”

bank-say-title = 已经汇出？
bank-say-text = 告知后，款项在途期间订单不会过期。
bank-say-day = 汇款日期
bank-say-proof = 汇款凭证（选填）
bank-say-proof-hint = PDF、PNG 或 JPEG，不超过 5 MB。仅卖方员工可见。
bank-say-button = 我已汇出
bank-sent-title = 您已于 { $day } 汇出。
bank-sent-text = 我们会等待款项到账，直至 { $until }。请勿重复汇款。
bank-sent-attachments = { $count ->
   *[other] 已收到 { $count } 份凭证。
}
bank-not-sent = 其实我还没有汇出
bank-problem-day = 请填写汇款日期：今天或最近一个月内的日期
bank-problem-kind = 凭证须为 PDF、PNG 或 JPEG 文件
bank-problem-large = 凭证须小于 5 MB
bank-problem-many = 此订单无法再接收更多凭证。请将此凭证发邮件给客服
bank-problem-currency = 请选择您汇款的货币
bank-problem-over = 我们已不再等待此笔汇款。如已汇出，请发邮件至 { $email }
bank-problem-denied = 下单组织的成员已说明未汇款。如确已汇款，请由该组织的成员登录后在此说明

## When the bank takes it back

bank-reversed-title = 银行已撤回 { $amount }。
bank-reversed-text = 该款项不再计入。请按此处金额全额汇款。

## When its time is over

bank-over-title = 此次汇款的时间已过
bank-over-money = 尚未通过{ $app }收到款项，订单仍然有效。
bank-over-advice = 如已汇出，请在此告知，并勿重复汇款：款项到账后会记入此订单。如尚未汇出，请获取新的汇款信息并按其汇款。
bank-new-details = 获取新的汇款信息

## Facts and receipt

bank-pay-fact-reference = 转账附言编号

## Help

help-bank-title = 通过银行转账付款
help-bank-lead = 可从任何银行账户汇款，货币以付款页所列为准。
help-bank-confirm-asked = 为什么汇款前要先点击“确认”？
help-bank-reference-asked = 参考编号填写在哪里？
help-bank-reference-text = 填写在汇款的“附言”或“用途”栏。如银行不接受完整形式，请使用简短形式。请勿使用其他汇款的编号。
help-bank-deadline-asked = 付款期限是多久？
help-bank-deadline-text = 美元汇款须在 7 天内付款，否则订单自动过期。其他货币须在 48 小时内付款；逾期金额不再有效，款项可能无法与订单对应。
help-bank-several-asked = 可以一次汇款支付多张订单吗？
help-bank-late-asked = 汇款到账慢怎么办？
help-bank-late-text = 跨境汇款最长可能需要十个银行工作日。请在付款页点击“我已汇出”，款项在途期间订单不会过期。
help-bank-wrong-asked = 汇少了、汇多了或没有填写参考编号
help-bank-wrong-text = 汇少了：请以同一编号汇出余款。汇多了：订单已付清，我们会就多付的款项联系您。没有填写编号：需要人工查找您的订单，时间会更长。您的款项是安全的。
