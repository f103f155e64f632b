### WeChat Pay: the picker’s row, the steps beside the code, help.

## The picker

method-wechat-name = 微信支付
method-wechat-time = 即时到账
method-wechat-hint = 在中国大陆以外使用，须先完成实名认证

wechat-steps-title = 如何使用微信付款

## Steps

wechat-step-button = 点击按钮打开微信。按钮在 { $time }内有效；过期后请重新选择微信支付，获取新的按钮。
wechat-step-other-screen = 请在电脑等另一台设备上打开本页，显示二维码。
wechat-step-open = 在手机上打开微信，选择“扫一扫”。
wechat-step-scan = 将摄像头对准二维码。
wechat-step-check = 核对微信显示的金额是否为 { $amount }，以及商家名称是否正确。
wechat-step-check-converted = 核对微信显示的金额是否为 { $amount }（或等值 CNY），以及商家名称是否正确。
wechat-step-confirm = 输入支付密码，或通过指纹、刷脸确认付款。您无需再输入其他信息。
wechat-step-return = 返回本页。付款到账后，本页会自动更新。

## Read before you pay

wechat-own-screen-note = 这部手机无法扫描自己屏幕上的二维码。您需要用另一台设备显示二维码。
wechat-scan-only-note = 请用微信“扫一扫”通过摄像头扫码。截图、从相册选取、长按识别或使用其他 App 均无法付款。
wechat-camera-note = 手机需连接移动网络或 Wi-Fi，并允许微信使用摄像头。
wechat-network-note = 手机需连接移动网络或 Wi-Fi。
wechat-real-name-note = 如果您在中国大陆以外居住，请先在微信中完成实名认证，再付款。

## When WeChat does not take the payment

wechat-refused-title = 微信无法付款怎么办
wechat-refused-real-name = 尚未实名认证：请在微信中依次打开“我”、“服务”、“钱包”，完成实名认证。
wechat-refused-card = 银行卡不受支持：中国大陆银行发行的卡可以使用，部分其他银行卡无法使用。
wechat-refused-limit = 金额超出您的钱包或银行卡限额：请咨询微信客服，或换用其他付款方式。
wechat-refused-code = 二维码已被其他账号扫描：请在本页重新获取二维码。
wechat-refused-other-method = 您可以随时为此订单更换付款方式，但请勿在微信付款过程中更换。

## Help

help-wechat-title = 使用微信支付付款
help-wechat-lead = 用微信扫描二维码，或从付款页面打开微信，并在其中确认付款。
help-wechat-phone = 付款页面就在手机上打开？如果页面上有打开微信的按钮，点击即可。如果没有，请用另一台设备显示二维码：微信无法识别保存的图片。
help-wechat-real-asked = 微信要求实名认证
help-wechat-real-text = 如果您在中国大陆以外居住，请先完成实名认证再付款：在微信中依次打开“我”、“服务”、“钱包”。
help-wechat-cards-asked = 微信内可以使用哪些银行卡？
help-wechat-cards-text = 绑定中国大陆银行卡的账户可以使用。部分绑定其他银行卡的账户无法使用，请在付款页面换用其他付款方式。
help-wechat-limit-text = 如果订单超出限额，请换用其他付款方式，或拆分为多个金额较小的订单。
help-wechat-picture-asked = 微信无法识别二维码
