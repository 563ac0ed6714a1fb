# What programs are told, and whoever sends too much.
page-too-often = You have asked very often in the last minute. Wait a little, then try again.
api-media-type = Send the badge as it is: JSON, a token, a picture or a text, with its own Content-Type.
api-empty = Nothing was sent. Put the badge into the body of the request.
api-broken = Something went wrong here. Try again in a moment.
