### The pretend card provider: its page, its bank, and its row on the control page.

sandbox-cards-title = 银行卡付款页面
sandbox-cards-none = 尚未打开过银行卡付款页面。请在商店下单并选择银行卡。
sandbox-cards-column = 付款页面
sandbox-cards-link = 打开付款页面
sandbox-about-event = 卡支付服务商的事件

sandbox-card-title = 银行卡付款（模拟）
sandbox-card-lead = 这是模拟的卡支付服务商页面。此处只接受测试卡，切勿填写真实卡号。
sandbox-card-until = 此页面在 { $time } 前可用。
sandbox-card-number-label = 卡号
sandbox-card-date-label = 有效期
sandbox-card-code-label = 安全码
sandbox-card-number-problem = 请填写 13 至 19 位数字的卡号
sandbox-card-date-problem = 请填写月份和年份，例如 12/34
sandbox-card-code-problem = 请填写三位或四位数字
sandbox-card-pay = 支付 { $amount }
sandbox-card-declined = 此卡被拒绝。
sandbox-card-again = 页面仍然有效：付款人可以重试，或换用其他卡。
sandbox-card-paid = 已付款，并已通知商店。
sandbox-card-wait = 银行需要几秒钟才能决定，随后会通知商店。
sandbox-card-failed = 银行最终拒绝了付款。此页面不再接受其他卡。
sandbox-card-expired-text = 此页面已被关闭或已过期，无法再付款。

## Test cards

sandbox-card-tests = 测试卡
sandbox-card-tests-hint = 点击卡号即可填入。
sandbox-card-pays = 立即付款成功
sandbox-card-secure = 3-D Secure 验证
sandbox-card-challenge = 银行要求确认，然后付款
sandbox-card-frictionless = 银行自行核验，然后付款
sandbox-card-secure-fails = 银行验证失败，不显示页面
sandbox-card-challenge-declines = 银行要求确认，然后拒绝
sandbox-card-turned = 被拒绝
sandbox-card-funds = 余额不足
sandbox-card-code = 安全码错误
sandbox-card-number = 卡号错误
sandbox-card-expired = 卡片过期
sandbox-card-address = 邮编错误
sandbox-card-unconfirmed = 缺少验证
sandbox-card-unsupported = 此类消费不接受该卡
sandbox-card-processing = 银行未能答复
sandbox-card-duplicate = 重复付款
sandbox-card-generic = 未说明原因
sandbox-card-stolen = 已挂失（被盗）：付款人不应得知
sandbox-card-slow = 银行处理较慢
sandbox-card-slow-passes = 8 秒后付款成功
sandbox-card-slow-fails = 8 秒后被拒绝
sandbox-card-refunds = 退款
sandbox-card-refund-time = 付款成功；退款需 5 秒
sandbox-card-refund-back = 付款成功；退款完成后，5 秒后被退回

## The bank

sandbox-card-bank-title = 银行向您确认
sandbox-card-bank-text = 您要向 { $seller } 支付 { $amount } 吗？
sandbox-card-bank-yes = 确认
sandbox-card-bank-no = 验证失败
sandbox-card-bank-leave = 不作答复，直接离开
