// Passwords of 12 characters and more that guessers try first, in lower case. Shorter ones are refused anyway.
const words = `
123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678901 098765432109 987654321098
112233445566 111222333444 102030405060 147258369147 741852963741 1q2w3e4r5t6y 1q2w3e4r5t6y7u
1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 q1w2e3r4t5y6 qwertyuiop12 qwertyuiop123 qwertyuiop[]
qwertyuiopasdf qwertyuiopasdfghjkl qwerty123456 qwerty1234567 qwertyqwerty asdfghjkl123 asdfghjklzxcvbnm zxcvbnm12345
zxcvbnmasdfghjkl qazwsxedcrfv abcdefghijkl abcdefghijklm abcdefgh1234 abcd12345678 abc123456789 a1b2c3d4e5f6 aa1234567890
password1234 password12345 password123456 password1234567 password12345678 password2020 password2024 password2025
password2026 passwordpassword passw0rd1234 p@ssword1234 p@ssw0rd1234 p@ssw0rd12345 mypassword12 mypassword123
mypassword1234 newpassword1 newpassword12 newpassword123 yourpassword changeme1234 changeme12345 changemenow1
changemeplease letmeinplease letmein12345 letmein123456 welcome12345 welcome123456 welcome12345678 welcomehome1
administrator administrator1 admin1234567 admin12345678 adminadmin12 adminadminadmin adminpassword rootpassword
superuser123 supersecret1 secretpassword secret123456 trustno1trustno1 correcthorsebatterystaple iloveyou1234
iloveyou12345 iloveyouforever iloveyousomuch sunshine1234 princess1234 football1234 baseball1234 basketball12
basketball123 superman1234 batman123456 monkey123456 dragon123456 master123456 shadow123456 michael12345 jennifer1234
jordan123456 liverpool123 manchester12 manchesterunited spring202020 summer202020 winter202020 autumn202020 starwars1234
pokemon12345 harrypotter1 spiderman123 computer1234 internet1234 samsung12345 google123456 facebook1234 whatever1234
nothing12345 unknown12345 newsroom1234 newspaper123 journalist12 journalist123 reporter1234 editor123456 breakingnews
`;

export const commonPasswords: ReadonlySet<string> = new Set([
  ...words.trim().split(/\s+/),
  "correct horse battery staple",
]);
