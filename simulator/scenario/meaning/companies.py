"""Organisations that a scenario may not name, unless it replays an incident that they published themselves.

Names that are also ordinary words (such as Apple or Meta) are left out, and so are tools that people type or open at
work: what stands here is what would read as blame.
"""

COMPANIES = (
    "Adyen", "Airbnb", "Akamai", "Amazon", "Atlassian", "AWS", "Azure", "CircleCI", "Cloudflare", "CrowdStrike",
    "Datadog", "DigitalOcean", "Dropbox", "eBay", "Epic Games", "Equinix", "Facebook", "Fastly", "GitHub", "GitLab",
    "Google", "Heroku", "Hetzner", "IBM", "Instagram", "Instapaper", "Klarna", "Knight Capital", "LinkedIn",
    "Mastercard", "Microsoft", "Mollie", "Netflix", "Okta", "OVH", "PayPal", "Roblox", "Salesforce", "Shopify", "Slack",
    "Snowflake", "Spotify", "Stripe", "Tarsnap", "TikTok", "Twilio", "Twitter", "Uber", "Vercel", "WhatsApp", "Zalando",
)  # fmt: skip
